// The Agents Playground listens on every interface; nobody else has to see it: whatever listens, listens on this machine only.
const net = require("node:net");

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === "object" && first !== null) {
    return listen.call(this, first.path ? first : { ...first, host: "127.0.0.1" }, ...rest);
  }
  return listen.call(this, first, "127.0.0.1", ...rest.filter((one) => typeof one !== "string"));
};
