/* From the day and hour of handing in to the promised day; the same counting as
   generator/views/working_days.py, held to the same table of cases. Without this script the
   form stays hidden and the words below it say how to count.

   <form class="promised-day" data-years data-rest data-work data-undecided hidden>: lists of
   years and days parted by spaces. A choice's data-limit holds its stages, parted by ";", each
   as "unit amount cut-off", with "-" for none. */
"use strict";
(() => {
  const DAY = 86400000;
  const OPENING = "08:00";
  const CLOSING = "17:00";
  const WORKING_MINUTES = 480;
  const FURTHEST = 36525;
  const MONTHS = { month: 1, year: 12 };
  const NUMBERED = ["hour", "working_day", "day", "month", "year"];
  const WEEKDAYS = [
    "chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy",
  ];

  class NoCalendar extends Error {
    constructor(year) {
      super(String(year));
      this.year = year;
    }
  }

  /* ---------------------------------------------------------------- days: "2026-11-23" */

  const pad = (number, length = 2) => String(number).padStart(length, "0");
  const moment = (day) => Date.parse(`${day}T00:00:00Z`);
  const dayOf = (time) => new Date(time).toISOString().slice(0, 10);
  const later = (day, count) => dayOf(moment(day) + count * DAY);
  const weekday = (day) => new Date(moment(day)).getUTCDay();
  const yearOf = (day) => Number(day.slice(0, 4));

  const monthsLater = (day, count) => {
    const [year, month, date] = day.split("-").map(Number);
    const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
    return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)));
  };

  const isWorking = (day, calendar) => {
    if (!calendar.years.includes(yearOf(day))) throw new NoCalendar(yearOf(day));
    const isWeekend = [0, 6].includes(weekday(day));
    return !calendar.rest.includes(day) && (!isWeekend || calendar.work.includes(day));
  };

  const fromDayOn = (day, calendar) => {
    while (!isWorking(day, calendar)) day = later(day, 1);
    return day;
  };

  const workingDaysAfter = (day, count, calendar) => {
    for (let number = 0; number < count; number += 1) day = fromDayOn(later(day, 1), calendar);
    return day;
  };

  /* ---------------------------------------------------------------- counting */

  const limitsOf = (text) =>
    text.split(";").map((stage) => {
      const [unit, amount, cutoff] = stage.split(" ");
      return {
        unit,
        amount: amount === "-" ? 0 : Number(amount),
        cutoff: cutoff === "-" ? null : cutoff,
      };
    });

  const isCounted = (limit) =>
    limit.unit === "same_day" || (NUMBERED.includes(limit.unit) && limit.amount > 0);

  const received = (limit, day, at, calendar) => {
    const first = fromDayOn(day, calendar);
    if (first > day) return [first, OPENING];
    const inDay = ["same_day", "hour"].includes(limit.unit);
    const last = limit.cutoff ?? (inDay ? CLOSING : "23:59");
    return at <= last ? [day, at] : [workingDaysAfter(day, 1, calendar), OPENING];
  };

  const workedMinutes = (at) => {
    const [hour, minute] = at.split(":").map(Number);
    const part = (start) =>
      Math.min(Math.max(hour * 60 + minute - start * 60, 0), WORKING_MINUTES / 2);
    return part(8) + part(13);
  };

  const afterHours = (hours, day, at, calendar) => {
    const total = workedMinutes(at) + hours * 60;
    const days = Math.floor((total - 1) / WORKING_MINUTES);
    const minutes = total - days * WORKING_MINUTES;
    const clock = minutes + (minutes <= WORKING_MINUTES / 2 ? 8 : 9) * 60;
    return [
      workingDaysAfter(day, days, calendar),
      `${pad(Math.floor(clock / 60))}:${pad(clock % 60)}`,
    ];
  };

  const end = (limit, start, at, calendar) => {
    const amount = Math.min(limit.amount, FURTHEST);
    if (limit.unit === "same_day") return [start, null];
    if (limit.unit === "hour") return afterHours(amount, start, at, calendar);
    if (limit.unit === "working_day") return [workingDaysAfter(start, amount, calendar), null];
    const months = Math.min(amount * (MONTHS[limit.unit] ?? 0), Math.floor(FURTHEST / 31));
    const last = limit.unit === "day" ? later(start, amount) : monthsLater(start, months);
    for (let year = yearOf(start); year < yearOf(last); year += 1) {
      isWorking(`${year}-12-31`, calendar);
    }
    return [fromDayOn(last, calendar), null];
  };

  const counted = (limits, handedIn, calendar) => {
    const [handedInOn, handedInAt] = handedIn.split("T");
    let [day, at] = received(limits[0], handedInOn, handedInAt, calendar);
    const receivedOn = day;
    let hour = null;
    for (const limit of limits) {
      [day, hour] = end(limit, day, at, calendar);
      at = hour ?? CLOSING;
    }
    const undecided = calendar.undecided.filter((each) => handedInOn <= each && each <= day).sort();
    const inHours = limits.some((limit) => limit.unit === "hour");
    const reason = undecided.length ? "undecided" : inHours ? "reckoned_hours" : "";
    return { day, at: hour, receivedOn, reason, undecided, year: null };
  };

  /* What is promised for a dossier handed in at "2026-11-20T09:00" under "working_day 5 -". */
  const promisedOn = (limit, handedIn, calendar) => {
    const limits = limitsOf(limit);
    const none = { day: null, at: null, receivedOn: null, undecided: [] };
    if (!limits.every(isCounted)) return { ...none, reason: "not_counted", year: null };
    try {
      return counted(limits, handedIn, calendar);
    } catch (error) {
      if (!(error instanceof NoCalendar)) throw error;
      return { ...none, reason: "no_calendar", year: error.year };
    }
  };

  globalThis.promisedOn = promisedOn;
  if (typeof document === "undefined") return;

  /* ---------------------------------------------------------------- what people type */

  const readDay = (typed) => {
    const found =
      /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed) ??
      /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
    if (!found) return null;
    const day = `${found[3]}-${pad(found[2])}-${pad(found[1])}`;
    return !Number.isNaN(moment(day)) && dayOf(moment(day)) === day ? day : null;
  };

  const readHour = (typed) => {
    const found =
      /^(\d{1,2})\s*(?:[:.hg]|giờ)\s*(\d{2})?$/i.exec(typed) ?? /^(\d{1,2})(\d{2})?$/.exec(typed);
    if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return null;
    return `${pad(found[1])}:${pad(found[2] ?? 0)}`;
  };

  const dayWords = (day) => day.split("-").reverse().join("/");
  const fullDayWords = (day) => `${WEEKDAYS[weekday(day)]}, ngày ${dayWords(day)}`;
  const hourWords = (hour) => hour.replace(":", "h");

  const remarks = {
    undecided: (promise) =>
      `Chưa chốt lịch nghỉ: ${promise.undecided.map(dayWords).join(", ")}.`,
    reckoned_hours: () =>
      "Tính theo giờ làm việc quy ước 8h00–12h00, 13h00–17h00; giờ của xã có thể khác.",
  };

  const answer = (promise, handedInOn) => {
    if (promise.reason === "no_calendar") {
      return `Chưa có lịch nghỉ năm ${promise.year} nên không tính được ngày trả kết quả.`;
    }
    if (promise.day === null) return "Thời hạn này chỉ nêu bằng lời nên không tính được ngày.";
    const hour = promise.at ? `${hourWords(promise.at)} ` : "";
    const remark = remarks[promise.reason]?.(promise) ?? "";
    const moved =
      promise.receivedOn === handedInOn
        ? ""
        : `Coi như tiếp nhận ${fullDayWords(promise.receivedOn)}.`;
    const first = promise.reason ? "Dự kiến chậm nhất" : "Chậm nhất";
    return [`${first} ${hour}${fullDayWords(promise.day)}.`, moved, remark]
      .filter(Boolean)
      .join(" ");
  };

  /* ---------------------------------------------------------------- the form */

  const listOf = (text) => text.split(" ").filter(Boolean);

  const now = () => {
    /* The hour of Viet Nam, wherever the reader is. */
    const parts = new Intl.DateTimeFormat("en-CA", {
      timeZone: "Asia/Ho_Chi_Minh",
      year: "numeric", month: "2-digit", day: "2-digit",
      hour: "2-digit", minute: "2-digit", hourCycle: "h23",
    }).formatToParts(new Date());
    const part = (name) => parts.find((each) => each.type === name).value;
    return [`${part("day")}/${part("month")}/${part("year")}`, `${part("hour")}h${part("minute")}`];
  };

  for (const form of document.querySelectorAll("form.promised-day")) {
    const { limit, day, hour } = form.elements;
    const shown = form.querySelector("[role=status]");
    const calendar = {
      years: listOf(form.dataset.years).map(Number),
      rest: listOf(form.dataset.rest),
      work: listOf(form.dataset.work),
      undecided: listOf(form.dataset.undecided),
    };

    const chosen = () => (limit.selectedOptions?.[0] ?? limit).dataset.limit;
    /* The hour matters where there is a cut-off, or where hours are counted. */
    const needsHour = () => /same_day|hour|:/.test(chosen().split(";")[0]);

    const wrong = (field, label, example) => {
      field.setAttribute("aria-invalid", "true");
      return field.value.trim() === ""
        ? `Điền ${label}, ví dụ ${example}.`
        : `${label[0].toUpperCase()}${label.slice(1)} đang là «${field.value}». Ghi như ví dụ: ${example}.`;
    };

    const said = () => {
      day.removeAttribute("aria-invalid");
      hour.removeAttribute("aria-invalid");
      const on = readDay(day.value.trim());
      if (!on) return wrong(day, "ngày nộp", "23/11/2026");
      const at = needsHour() ? readHour(hour.value.trim()) : "12:00";
      if (!at) return wrong(hour, "giờ nộp", "14h30");
      return answer(promisedOn(chosen(), `${on}T${at}`, calendar), on);
    };

    const update = () => {
      hour.closest("label").hidden = !needsHour();
      const words = said();
      if (shown.textContent !== words) shown.textContent = words;
    };

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      update();
    });
    form.addEventListener("change", update);
    [day.value, hour.value] = now();
    form.hidden = false;
    update();
  }
})();
