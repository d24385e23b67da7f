// The page follows the files: when one is saved, it is loaded again where one was reading.
"use strict";
new EventSource("/events").onmessage = () => location.reload();
