// The Agents Playground listens on every interface; nobody else has to see it: whatever listens, listens on this machine only.
const net = require("node:net");

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === "object" && first !== null) {
    return listen.call(this, first.path ? first : { ...first, host: "127.0.0.1" }, ...rest);
  }
  return listen.call(this, first, "127.0.0.1", ...rest.filter((one) => typeof one !== "string"));
};

// Its configuration wants six people, all of them in its group chat: an anonymous poll asks eight at least, a circle may have four.
const parse = JSON.parse;
JSON.parse = function (text, reviver) {
  const read = parse.call(this, text, reviver);
  if (read?.title === "ConfigFile" && read.properties?.users) {
    delete read.properties.users.maxItems;
    delete read.properties.users.minItems;
  }
  return read;
};
