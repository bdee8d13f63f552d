/* What opens on demand opens for a link to it, to what it holds or to the heading right above
   it, and for paper where the style sheet alone cannot open it (print.css). Without this script
   a press opens it. */
"use strict";
(() => {
  const folds = [...document.querySelectorAll("details.more")];
  let openedForPrint = [];

  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = [target?.closest("details"), target?.nextElementSibling].find((each) =>
      folds.includes(each),
    );
    if (!fold || fold.open) return;
    fold.open = true;
    target.scrollIntoView();
  };

  addEventListener("beforeprint", () => {
    openedForPrint = folds.filter((fold) => !fold.open);
    for (const fold of openedForPrint) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of openedForPrint) fold.open = false;
    openedForPrint = [];
  });
  addEventListener("hashchange", openTarget);
  openTarget();
})();
