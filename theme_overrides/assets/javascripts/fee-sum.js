/* What a stepped fee comes to; the same sum as generator/views/fee_sums.py, held to the same
   table of cases. Without this script the form stays hidden and the table above it says all.

   <form class="fee-sum" hidden>: a choice's data-tiers holds its steps, parted by ";", each as
   "from to amount", with "-" for no end; data-cap the cap, or "-". */
"use strict";
(() => {
  const MOST = 100000;

  const tiersOf = (text) =>
    text.split(";").map((tier) => {
      const [from, to, amount] = tier.split(" ");
      return { from: Number(from), to: to === "-" ? Infinity : Number(to), amount: Number(amount) };
    });

  /* The sum in đồng for so many pages of each of so many copies; null beyond the last step. */
  const feeSum = (tiers, cap, count, copies) => {
    const steps = tiersOf(tiers);
    if (count > steps[steps.length - 1].to) return null;
    const each = steps.reduce(
      (sum, { from, to, amount }) => sum + Math.max(Math.min(count, to) - from + 1, 0) * amount,
      0,
    );
    return copies * (cap === "-" ? each : Math.min(each, Number(cap)));
  };

  globalThis.feeSum = feeSum;
  if (typeof document === "undefined") return;

  /* ---------------------------------------------------------------- what people type */

  const readNumber = (typed) => {
    if (!/^(\d+|\d{1,3}([. ]\d{3})+)$/.test(typed)) return null;
    const number = Number(typed.replace(/[. ]/g, ""));
    return number >= 1 && number <= MOST ? number : null;
  };

  const numberWords = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

  /* ---------------------------------------------------------------- the form */

  for (const form of document.querySelectorAll("form.fee-sum")) {
    const { fee, count, copies } = form.elements;
    const shown = form.querySelector("[role=status]");
    const chosen = () => (fee.selectedOptions?.[0] ?? fee).dataset;
    const nameOf = (field) => field.closest("label").querySelector("span");

    const wrong = (field) => {
      field.setAttribute("aria-invalid", "true");
      const name = nameOf(field).textContent;
      const needed = `Ghi một số nguyên từ 1 đến ${numberWords(MOST)}.`;
      return field.value.trim() === ""
        ? `Điền ${name[0].toLowerCase()}${name.slice(1)}. ${needed}`
        : `${name} đang là «${field.value.trim()}». ${needed}`;
    };

    const answer = (number, times) => {
      const { tiers, cap, unit, capUnit } = chosen();
      const sum = feeSum(tiers, cap, number, times);
      if (sum === null) return `Biểu phí không nêu mức thu cho ${numberWords(number)} ${unit}.`;
      const whole = capUnit
        ? `${numberWords(times)} ${capUnit}, mỗi ${capUnit} ${numberWords(number)} ${unit}`
        : `${numberWords(number)} ${unit}`;
      const isCapped = sum < feeSum(tiers, "-", number, times);
      const remark = isCapped
        ? ` Đã tính theo mức tối đa ${numberWords(cap)} đồng${capUnit ? `/${capUnit}` : ""}.`
        : "";
      return `${numberWords(sum)} đồng cho ${whole}.${remark}`;
    };

    const said = () => {
      count.removeAttribute("aria-invalid");
      copies.removeAttribute("aria-invalid");
      const number = readNumber(count.value.trim());
      if (!number) return wrong(count);
      const times = chosen().capUnit ? readNumber(copies.value.trim()) : 1;
      return times ? answer(number, times) : wrong(copies);
    };

    const name = () => {
      const { unit, capUnit } = chosen();
      nameOf(count).textContent = capUnit ? `Số ${unit} của mỗi ${capUnit}` : `Số ${unit}`;
      nameOf(copies).textContent = `Số ${capUnit}`.trim();
      copies.closest("label").hidden = !capUnit;
    };

    const update = () => {
      name();
      shown.textContent = said();
    };

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      update();
    });
    /* Nothing is complained about before something was typed. */
    form.addEventListener("change", () => (count.value.trim() ? update() : name()));
    form.hidden = false;
    name();
  }
})();
