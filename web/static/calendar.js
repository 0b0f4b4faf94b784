/* The calendar's grid: the bookings of the page, to be dragged to another time or person. Without this file the page is a list. */
(() => {
  "use strict";
  const grid = document.getElementById("calendar");
  const says = document.getElementById("calendar_says");
  if (!grid || !window.EventCalendar) { return; }
  const given = grid.dataset;
  const people = JSON.parse(given.people);
  const isDay = given.view === "day";
  const resources = Object.entries(people).map(([id, title]) => ({ id, title }));
  const events = JSON.parse(given.events);
  const rows = JSON.parse(given.grid);
  /* What stands for nobody has a column of its own, also where people can be booked. */
  if (!resources.length || events.some((event) => event.resourceIds.includes(given.own))) {
    resources.push({ id: given.own, title: resources.length ? "Nobody yet" : document.title.split(" · ").pop() });
  }

  /* The grid's clock is the business's own. It hands out what stands there as a time of the browser's zone, whatever that is. */
  const written = (moment) => new Date(moment.getTime() - moment.getTimezoneOffset() * 60000).toISOString().slice(0, 16);

  /* The library calls its grid a table without the parts that one has to have. The table under it is for who listens. */
  const plain = () => {
    for (const part of grid.querySelectorAll("*")) {
      for (const name of ["aria-colindex", "aria-rowindex", "aria-colcount", "aria-rowcount"]) { part.removeAttribute(name); }
      if (part.getAttribute("role") !== "button") { part.removeAttribute("role"); }
    }
  };

  const say = (text, isGood) => {
    says.className = isGood ? "text-success" : "text-danger";
    says.textContent = text;
  };

  /* The list under the grid as it is now. */
  const refresh = async () => {
    const answer = await fetch(window.location.href);
    const days = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("days");
    if (!days) { throw new Error("another page"); }
    document.getElementById("days").replaceWith(days);
  };

  const move = async (info, sure) => {
    const person = info.newResource ? info.newResource.id : info.event.resourceIds[0];
    const form = new URLSearchParams({ csrf_token: given.token, starts: written(info.event.start), staff_id: person, sure: sure ? "yes" : "" });
    say("", true);
    try {
      const answer = await fetch(`/bookings/${info.event.id}/move`, { method: "POST", body: form, headers: { Accept: "application/json" } });
      if (answer.ok) {
        say((await answer.json()).said, true);
        await refresh().catch(() => { say("It was moved, but the list below is from before: please load the page again."); });
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!sure && page.querySelector("[data-doubtful]") && window.confirm(`${page.querySelector("main p").textContent}\n\nMove it all the same?`)) { await move(info, true); return; }
      say((page.querySelector("main p") || {}).textContent || "That did not work. Please load the page again.");
    } catch {
      say("The booking was not moved: the server could not be reached.");
    }
    info.revert();
  };

  grid.hidden = false;
  EventCalendar.create(grid, {
    view: isDay ? "resourceTimeGridDay" : "timeGridWeek",
    date: given.on,
    highlightedDates: [given.today],
    timeZone: "UTC",
    locale: "en-AU",
    firstDay: 1,
    headerToolbar: { start: "", center: "", end: "" },
    allDaySlot: false,
    dayHeaderFormat: { weekday: "short", day: "numeric", month: "short" },
    displayEventEnd: false,
    slotDuration: { minutes: rows.minutes },
    slotHeight: rows.height,
    slotLabelInterval: { minutes: 60 },
    snapDuration: "00:05",
    flexibleSlotTimeLimits: true,
    slotMinTime: rows.opens,
    slotMaxTime: rows.closes,
    nowIndicator: false,
    height: "auto",
    editable: Boolean(given.may),
    eventDurationEditable: false,
    resources,
    events: [...events, ...JSON.parse(given.closed)],
    eventContent: (info) => {
      if (info.event.display !== "background") { return undefined; }
      const name = document.createElement("span");
      name.textContent = info.event.title;
      return { domNodes: [name] };
    },
    eventDidMount: (info) => { info.el.title = `${info.timeText} ${info.event.title}`; },
    eventAllUpdated: plain,
    viewDidMount: plain,
    eventDrop: (info) => move(info, false),
    eventClick: (info) => { window.location.assign(info.event.extendedProps.url); },
  });
})();
