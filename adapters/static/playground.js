// The page works without this file. With it, forms are sent and news arrive without the page jumping.
"use strict";

const trouble = document.querySelector("#trouble");
let opener = null; // what opened the window: the focus goes back there

async function fetched(url, options) {
  let answer;
  try {
    answer = await fetch(url, options);
  } catch {
    throw new Error("Alongside does not answer. Is it still running?");
  }
  const words = await answer.text();
  if (!(answer.headers.get("Content-Type") || "").startsWith("text/html")) throw new Error(words.trim() || answer.statusText);
  return { url: answer.url.split("#")[0], page: new DOMParser().parseFromString(words, "text/html") };
}

function complain(error) {
  trouble.textContent = error.message;
  trouble.hidden = false;
}

// The newest message is seen whole, or from its first line on.
function toTheEndOf(list) {
  const newest = list.querySelector(":scope > :nth-last-child(2)");
  list.scrollTop = list.scrollHeight;
  const above = newest ? list.getBoundingClientRect().top - newest.getBoundingClientRect().top : 0;
  if (above > 0) list.scrollTop -= above + 10;
}

function toTheNewest() {
  document.querySelectorAll(".messages").forEach(toTheEndOf);
}

// A reader of the screen hears what is new: the titles of the bot's messages, what others say, and rooms.
function announce(page) {
  const fresh = [...page.querySelectorAll(".messages > .card, .messages > .bubble:not(.mine)")].filter((one) => !document.getElementById(one.id));
  const words = fresh.slice(-3).map((one) => (one.querySelector("h3") || one).textContent.trim());
  for (const column of page.querySelectorAll(".column")) words.push(...newRooms(column));
  if (words.length) document.querySelector("#news").textContent = words.join(". ");
}

const columnOf = (seat) => document.querySelector(`.column[data-seat="${CSS.escape(seat)}"]`);

function newRooms(column) {
  const old = columnOf(column.dataset.seat);
  const known = (link) => old.querySelector(`.rooms [data-room="${CSS.escape(link.dataset.room)}"]`);
  const fresh = old ? [...column.querySelectorAll(".rooms [data-room]")].filter((link) => !known(link)) : [];
  return fresh.map((link) => `${column.querySelector("h2").textContent} is in a new room: ${link.textContent.trim()}`);
}

function renewClock(page) {
  for (const id of ["now", "local-left", "local-right"]) {
    const [old, now] = [document.getElementById(id), page.getElementById(id)];
    if (old && now) old.textContent = now.textContent;
  }
}

const boxOf = (form) => form && form.closest(".column")?.querySelector(".say input:not([type=hidden])");
const place = (box) => `${box.form.elements.person.value} ${box.form.elements.room.value}`;

// What somebody is typing in another column stays.
function keepTyped(page, sent) {
  for (const box of document.querySelectorAll(".say input:not([type=hidden])")) {
    const later = page.getElementById(box.id);
    if (later && box.form !== sent && place(later) === place(box)) later.value = box.value;
  }
}

function openWindow() {
  const dialog = document.querySelector("dialog[open]");
  if (!dialog) return;
  dialog.close();
  dialog.showModal();
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    dialog.querySelector("form.shut").requestSubmit();
  });
  const wrong = dialog.querySelector(".problem")?.closest(".field");
  const first = (wrong || dialog).querySelector(".form input:not([type=hidden]), .form textarea, .form select, .card button, .field input, .field textarea, .field select");
  if (first) first.focus();
  else dialog.querySelector(".shut button").focus();
  if (!wrong) dialog.scrollTop = 0;
}

const again = (where) => document.getElementById(where.form)?.querySelector(`button[value="${CSS.escape(where.value)}"]`);

function show({ url, page }, sent, was) {
  trouble.hidden = true;
  announce(page);
  keepTyped(page, sent);
  document.querySelector("#main").replaceWith(page.querySelector("#main"));
  for (const seat of page.querySelectorAll(".clock input")) document.querySelector(".clock").elements[seat.name].value = seat.value;
  renewClock(page);
  document.title = page.title;
  if (url !== location.href) history.replaceState(null, "", url);
  remember();
  toTheNewest();
  openWindow();
  if (!document.querySelector("dialog[open]")) (again(was) || document.getElementById(was.box))?.focus();
}

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const [form, button] = [event.target, event.submitter];
  const body = new URLSearchParams(new FormData(form, button));
  if (!form.closest("dialog")) opener = { form: form.id, value: button?.value || "", box: boxOf(form)?.id };
  form.setAttribute("aria-busy", "true");
  if (form.dataset.sent) return; // a second press while the first is on its way
  form.dataset.sent = "yes";
  try {
    const answer = await fetched(form.getAttribute("action"), { method: "POST", body });
    // A moved clock only brings news, perhaps while somebody is writing already.
    if (form.matches(".clock")) renew(answer.page);
    else show(answer, form, opener);
  } catch (error) {
    complain(error);
  }
  delete form.dataset.sent;
  form.removeAttribute("aria-busy");
});

// What each message was when it came: one that was only unfolded since is not exchanged.
const came = new WeakMap();
function remember() {
  for (const one of document.querySelectorAll(".messages > *")) if (!came.has(one)) came.set(one, one.outerHTML);
}

const seatsOn = (page) => [...page.querySelectorAll(".column")].map((column) => column.dataset.seat).join();
const nowhere = { form: "", value: "", box: "" };

// Only what is read is renewed: what somebody is typing, and where they are, stays. Whoever was taken out of the room that
// they look at is shown their direct messages.
function renew(page) {
  if (seatsOn(page) !== seatsOn(document)) {
    if (!document.querySelector("dialog[open]")) show({ url: location.href, page }, null, nowhere);
    return;
  }
  trouble.hidden = true;
  announce(page);
  renewClock(page);
  for (const rooms of page.querySelectorAll(".rooms")) renewRooms(document.getElementById(rooms.id), rooms);
  for (const list of page.querySelectorAll(".messages, .home")) {
    const old = document.getElementById(list.id);
    if (old && !old.isEqualNode(list)) merge(old, list);
  }
}

function renewRooms(old, rooms) {
  if (old.isEqualNode(rooms)) return;
  const focused = old.contains(document.activeElement) && document.activeElement.getAttribute("href");
  old.replaceWith(rooms);
  if (focused) rooms.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
}

function merge(old, list) {
  const readTheLast = old.children.length < 2 || old.children[old.children.length - 2].getBoundingClientRect().top < old.getBoundingClientRect().bottom;
  const before = new Map([...old.children].map((one) => [one.id, one]));
  const kept = [...list.children].map((one) => {
    const had = one.id && before.get(one.id);
    return had && (had.contains(document.activeElement) || came.get(had) === one.outerHTML) ? had : one;
  });
  if (list.matches(".home") && old.contains(document.activeElement)) return;
  for (const one of [...old.children]) if (!kept.includes(one)) one.remove();
  kept.forEach((one, place) => { if (old.children[place] !== one) old.insertBefore(one, old.children[place] || null); });
  remember();
  if (readTheLast && old.matches(".messages")) toTheEndOf(old);
}

let [asking, askAgain] = [false, false];
async function news() {
  askAgain = asking;
  if (asking) return;
  asking = true;
  try {
    renew((await fetched(location.href)).page);
  } catch (error) {
    complain(error);
  }
  asking = false;
  if (askAgain) news();
}

const stream = new EventSource("/events");
stream.onmessage = stream.onopen = news;
stream.onerror = () => complain(new Error("Alongside does not answer. Is it still running?"));
addEventListener("pagehide", () => stream.close());
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

remember();
toTheNewest();
openWindow();
