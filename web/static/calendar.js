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

  /* The grid's clock is the business's own: what it calls UTC are local times, whatever zone the browser is in. */
  const written = (moment) => new Date(moment).toISOString().slice(0, 16);

  /* The library calls its grid a table without the parts that one has to have. The table under it is for who listens. */
  const plain = () => {
    for (const part of grid.querySelectorAll("*")) {
      for (const name of ["aria-colindex", "aria-rowindex", "aria-colcount", "aria-rowcount"]) { part.removeAttribute(name); }
      if (part.getAttribute("role") !== "button") { part.removeAttribute("role"); }
    }
  };

  const move = async (info, sure) => {
    const person = info.newResource ? info.newResource.id : info.event.resourceIds[0];
    const form = new URLSearchParams({ csrf_token: given.token, starts: written(info.event.start), staff_id: person, sure: sure ? "yes" : "" });
    says.textContent = "";
    try {
      const answer = await fetch(`/bookings/${info.event.id}/move`, { method: "POST", body: form, headers: { Accept: "application/json" } });
      if (answer.ok) { return; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!sure && page.querySelector("[data-doubtful]") && window.confirm(`${page.querySelector("main p").textContent}\n\nMove it all the same?`)) { await move(info, true); return; }
      says.textContent = (page.querySelector("main p") || {}).textContent || "That did not work. Please load the page again.";
    } catch {
      says.textContent = "The booking was not moved: the server could not be reached.";
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
    events,
    eventDidMount: (info) => { info.el.title = `${info.timeText} ${info.event.title}`; },
    eventAllUpdated: plain,
    viewDidMount: plain,
    eventDrop: (info) => move(info, false),
    eventClick: (info) => { window.location.assign(info.event.extendedProps.url); },
  });
})();
