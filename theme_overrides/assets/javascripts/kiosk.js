/* A screen that everybody uses: when nobody has touched it for a while, what the last reader
   typed, ticked and set is taken away, and the first page of the commune comes back. Only in
   folders that were made for such a screen (`congkhai usb --kiosk`), which name the minutes. */
"use strict";
(() => {
  const { src, dataset } = document.currentScript;
  const home = new URL("../../index.html", src).href;
  const patience = Number(dataset.minutes) * 60_000;
  /* WCAG 2.2.1: twenty seconds to say that one is still there. */
  const notice = 20_000;
  const signs = ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "touchstart"];
  let timer = 0;

  const question = document.createElement("dialog");
  question.className = "kiosk md-typeset";
  question.setAttribute("aria-labelledby", "kiosk-question");
  question.innerHTML =
    '<p id="kiosk-question"><strong>Bà con còn xem không?</strong></p>' +
    "<p>Sau 20 giây, màn hình sẽ về trang đầu và xoá những gì đã gõ, đã đánh dấu.</p>" +
    '<p><button type="button" class="md-button">Còn xem</button></p>';

  /* Storage may be forbidden. */
  const forget = () => {
    try {
      localStorage.clear();
      sessionStorage.clear();
    } catch {
      /* Then nothing was kept. */
    }
  };

  const leave = () => {
    forget();
    location.replace(home);
  };

  const ask = () => {
    question.showModal();
    timer = setTimeout(leave, notice);
  };

  const stay = () => {
    clearTimeout(timer);
    if (question.open) question.close();
    timer = setTimeout(ask, patience);
  };

  /* A first page that nobody has touched since it came asks nothing. */
  const begin = () => {
    for (const sign of signs) addEventListener(sign, stay, { passive: true, capture: true });
    question.querySelector("button").addEventListener("click", stay);
    question.addEventListener("close", stay);
    document.body.append(question);
    if (location.href !== home) stay();
  };
  begin();
})();
