// The page works without this file. With it, forms are sent and news arrive without the page jumping.
"use strict";

const here = () => location.pathname + location.search;

async function fetched(url, options) {
  const answer = await fetch(url, options);
  return { url: answer.url, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
}

function toTheNewest() {
  for (const list of document.querySelectorAll(".messages")) list.scrollTop = list.scrollHeight;
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
  const first = dialog.querySelector("[aria-invalid]") || dialog.querySelector(".form input:not([type=hidden]), .form textarea, .card button");
  if (first) first.focus();
}

function show({ url, page }, side) {
  document.querySelector("#main").replaceWith(page.querySelector("#main"));
  document.querySelector("#now").replaceWith(page.querySelector("#now"));
  if (url !== location.href) history.replaceState(null, "", url);
  toTheNewest();
  openWindow();
  if (!document.querySelector("dialog[open]")) {
    const box = document.getElementById(side || "say-left");
    if (box && matchMedia("(pointer: fine)").matches) box.focus();
  }
}

// Only what is read is renewed: what somebody is typing stays.
function showNews({ page }) {
  document.querySelector("#now").replaceWith(page.querySelector("#now"));
  for (const live of page.querySelectorAll("[data-live]")) {
    const old = document.getElementById(live.id);
    if (old && old.innerHTML !== live.innerHTML && !old.contains(document.activeElement)) old.replaceWith(live);
    else if (old && old.innerHTML !== live.innerHTML) old.innerHTML = live.innerHTML;
  }
  toTheNewest();
}

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const data = new URLSearchParams(new FormData(form, event.submitter));
  const column = form.closest(".column");
  const box = column && column.querySelector(".say input:not([type=hidden])");
  for (const button of form.querySelectorAll("button")) button.disabled = true;
  show(await fetched(form.getAttribute("action"), { method: "POST", body: data }), box && box.id);
});

let asked = false;
new EventSource("/events").onmessage = async () => {
  if (asked) return;
  asked = true;
  const news = await fetched(here());
  asked = false;
  showNews(news);
};

toTheNewest();
openWindow();
