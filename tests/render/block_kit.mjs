// node block_kit.mjs message.json page.html: a message or view as slack-blocks-to-jsx draws it, in a page of its own.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../node/package.json", import.meta.url));
const { createElement } = require("react");
const { renderToStaticMarkup } = require("react-dom/server");
const { Message } = require("slack-blocks-to-jsx");

const [, , from, to] = process.argv;
const { blocks } = JSON.parse(readFileSync(from, "utf8"));
const style = readFileSync(require.resolve("slack-blocks-to-jsx/dist/style.css"), "utf8");
const message = createElement(Message, {
  blocks,
  name: "Alongside",
  time: new Date("2026-03-03T09:30:00"),
  logo: "data:image/svg+xml," + encodeURIComponent(readFileSync(new URL("../../adapters/static/icon.svg", import.meta.url), "utf8")),
});
const own = `body { margin: 16px; width: 640px; font-family: Lato, "Segoe UI", "DejaVu Sans", sans-serif; background: #fff; }`;
writeFileSync(to, `<!doctype html><meta charset="utf-8"><style>${style}${own}</style>${renderToStaticMarkup(message)}`);
