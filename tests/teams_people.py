"""A Teams client: sends what Teams sends, shows what Teams shows, and can press only what is there."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession

from tests.doors.door import Answers, Visitor
from tests.teams_service import APP_ID, TEAM, TENANT, Microsoft

BOT = {"id": f"28:{APP_ID}", "name": "Alongside"}
CARD = "application/vnd.microsoft.card.adaptive"
MENTION = {"type": "mention", "text": "<at>Alongside</at>", "mentioned": {"id": f"28:{APP_ID}", "name": "Alongside"}}
IDS = itertools.count(1_700_000_000_000)


def directory_id(name: str) -> str:
    """As the directory names somebody."""
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, name))


def channel(name: str, message: str = "") -> dict[str, str]:
    """A channel's conversation, or the thread below one of its messages."""
    thread = f";messageid={message}" if message else ""
    return {"conversationType": "channel", "tenantId": TENANT, "id": f"19:{name}@thread.tacv2{thread}"}


def everything(node: Any) -> Iterator[dict[str, Any]]:
    """Every object in a card, in order; fallbacks are for other clients."""
    if isinstance(node, dict):
        yield node
        node = [value for key, value in node.items() if key not in ("fallback", "data")]
    if isinstance(node, list):
        for one in node:
            yield from everything(one)


def words_of(card: Mapping[str, Any]) -> str:
    """What one reads on a card, what is filled in included."""
    lines = []
    for item in everything(card):
        match item.get("type", ""):
            case "RichTextBlock":
                lines.append("".join(run["text"] for run in item["inlines"]))
            case "Input.ChoiceSet":
                ticked = str(item.get("value", "")).split(",")
                lines.append(item["label"])
                lines += [f"({'x' if one['value'] in ticked else ' '}) {one['title']}" for one in item["choices"]]
            case kind if kind.startswith("Input."):
                lines += [item["label"], str(item.get("value", "")), item.get("placeholder", "")]
            case "ActionSet":
                lines.append(" ".join(f"[{action['title']}]" for action in item["actions"]))
            case _:
                pass
    return "\n".join(filter(None, lines))


@dataclass
class Client:
    """One person's Teams. `shown` is his chat with the bot by activity id, `public` what stands in channels, with the place
    of each message; `dialog` an open dialog, opened from the conversation `dialog_from`."""

    who: Visitor
    bot_url: str
    cloud: Microsoft
    session: ClientSession
    shown: dict[str, dict[str, Any]] = field(default_factory=dict)
    public: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    dialog: dict[str, Any] = field(default_factory=dict)
    dialog_from: dict[str, Any] = field(default_factory=dict)
    toasts: list[str] = field(default_factory=list)
    typed: dict[str, str | list[str]] = field(default_factory=dict)
    seen: int = 0

    @property
    def id(self) -> str:
        """As Teams names him."""
        return f"29:{self.who.name}"

    @property
    def aad(self) -> str:
        """As the directory names him."""
        return directory_id(self.who.name)

    @property
    def chat(self) -> str:
        """His private chat with the bot."""
        return f"a:{self.id}"

    def activity(self, kind: str, **more: Any) -> dict[str, Any]:
        """An activity in his private chat, as Teams sends it."""
        return {
            "type": kind,
            "id": str(next(IDS)),
            "timestamp": "2026-03-02T12:00:00.000Z",
            "localTimezone": self.who.zone,
            "serviceUrl": self.cloud.service_url,
            "channelId": "msteams",
            "from": {"id": self.id, "name": self.who.name, "aadObjectId": self.aad},
            "conversation": {"conversationType": "personal", "tenantId": TENANT, "id": self.chat},
            "recipient": BOT,
            "locale": self.who.language,
            "entities": [{"type": "clientInfo", "locale": self.who.language, "timezone": self.who.zone}],
            "channelData": {"tenant": {"id": TENANT}},
            **more,
        }

    async def send(self, activity: Mapping[str, Any], expect: int = 200) -> dict[str, Any]:
        """To the bot, signed; the body of its answer."""
        header = self.cloud.header(serviceurl=activity["serviceUrl"])
        async with self.session.post(self.bot_url, json=activity, headers=header) as answer:
            raw = await answer.text()
            assert answer.status == expect, (answer.status, raw)
            given: dict[str, Any] = await answer.json() if raw else {}
        self.receive()
        return given

    def receive(self) -> None:
        """Take in what arrived in his chat."""
        for sent in self.cloud.sent[self.seen :]:
            if sent.activity["type"] != "message":
                continue
            if sent.place == self.chat:
                self.shown[sent.id] = sent.read
            elif sent.place.startswith("19:"):
                self.public[sent.id] = sent.place, sent.read
        self.seen = len(self.cloud.sent)

    async def types(self, text: str, room: str = "") -> None:
        """Words in the private chat, or to the bot in a channel."""
        self.dialog = {}
        if not room:
            await self.send(self.activity("message", text=text, textFormat="plain"))
            return
        where = channel(room, str(next(IDS)))
        about = {"team": {"id": TEAM["id"]}, "channel": {"id": where["id"].partition(";")[0]}, "tenant": {"id": TENANT}}
        said = {"text": f"{MENTION['text']} {text}", "textFormat": "plain"}
        activity = self.activity("message", **said, conversation=where, channelData=about)
        await self.send({**activity, "entities": [*activity["entities"], MENTION]})

    async def presses(self, label: str) -> None:
        """The newest button with this label, or the option of a list that acts."""
        self.receive()
        everywhere = {**self.shown, **{id: card for id, (_, card) in self.public.items()}}
        newest_first = sorted(everywhere.items(), key=lambda one: _number(one[0]), reverse=True)
        for place, card in [("", self.dialog), *newest_first]:
            found = _pressable(card, label)
            if found is not None:
                await self._act(place, *found)
                return
        raise AssertionError(f"{self.who.name} sees no {label!r} to press")

    async def _act(self, place: str, action: Mapping[str, Any], inputs: Mapping[str, Any]) -> None:
        data = {**action.get("data", {}), **inputs}
        where = self._where(place)
        if not place:
            self._dialog(await self.send(self._submitted(data)))
        elif data.get("msteams", {}).get("type") == "task/fetch":
            self.dialog_from = where
            self._dialog(await self.send(self.activity("invoke", name="task/fetch", value={"data": data}, **where)))
        elif action["type"] == "Action.Execute":
            value = {"action": {"type": "Action.Execute", "verb": action["verb"], "data": data}, "trigger": "manual"}
            self.dialog = {}
            press = self.activity("invoke", name="adaptiveCard/action", value=value, replyToId=place, **where)
            self._answered(place, await self.send(press))
        else:
            await self.send(self.activity("message", value=data, replyToId=place, **where))

    async def composes(self, command: str, where: dict[str, Any]) -> None:
        """Use a command of the message extension in some conversation."""
        value = {"commandId": command, "commandContext": "compose", "context": {"theme": "default"}}
        self.dialog_from = {"conversation": where, "value": value}
        fetch = self.activity("invoke", name="composeExtension/fetchTask", **self.dialog_from)
        self._dialog(await self.send(fetch))

    def _submitted(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """What a press in the dialog sends: to the message extension that opened it, or as any other."""
        extension = "value" in self.dialog_from
        name = "composeExtension/submitAction" if extension else "task/submit"
        more = {**self.dialog_from, "value": {**self.dialog_from.get("value", {}), "data": data}}
        return self.activity("invoke", name=name, **more)

    def _where(self, place: str) -> dict[str, Any]:
        """The conversation of a message, as a press there names it."""
        if place not in self.public:
            return {}
        room = self.public[place][0].partition(";")[0].removeprefix("19:").removesuffix("@thread.tacv2")
        return {"conversation": channel(room, place)}

    def _answered(self, place: str, answer: Mapping[str, Any]) -> None:
        assert answer["statusCode"] == 200
        if answer["type"] == CARD and place in self.public:
            self.public[place] = self.public[place][0], dict(answer["value"])
        elif answer["type"] == CARD:
            self.shown[place] = dict(answer["value"])
        else:
            assert answer["type"] == "application/vnd.microsoft.activity.message"
            assert isinstance(answer["value"], str)
            self.toasts += [answer["value"]] if answer["value"] else []

    def _dialog(self, answer: Mapping[str, Any]) -> None:
        self.typed, self.dialog = {}, {}
        if answer:
            assert answer["task"]["type"] == "continue"
            shown = answer["task"]["value"]
            assert shown["card"]["contentType"] == CARD
            self.dialog = {"title": shown["title"], **shown["card"]["content"]}

    async def fills_in(self, answers: Answers) -> None:
        """Fill in the open dialog and press its only button; without one, the newest form in the chat."""
        places = [("", self.dialog), *reversed(self.shown.items())]
        place, form = next(((place, card) for place, card in places if any(_inputs(card))), ("", {}))
        assert form, f"{self.who.name} sees no form"
        inputs = list(_inputs(form))
        assert {one["label"] for one in inputs}.issuperset(answers), f"no field {set(answers)}"
        values = {one["id"]: _filled(one, answers) for one in inputs}
        [submit] = [
            item for item in everything(form) if item.get("type") == "Action.Submit" and "group" in item["data"]
        ]
        await self._act(place, submit, values)

    def screen(self) -> str:
        """The chat, oldest first, then the dialog."""
        self.receive()
        lines = [words_of(card) for card in self.shown.values()]
        lines += [self.dialog["title"], words_of(self.dialog)] if self.dialog else []
        return "\n\n".join([*lines, *self.toasts])


def _number(id: str) -> int:
    """Connector ids count upwards."""
    return int(id.partition(":")[2] or 0)


def _inputs(card: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    return (item for item in everything(card) if str(item.get("type", "")).startswith("Input."))


def _pressable(card: Mapping[str, Any], label: str) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """The action behind a label, and the inputs that it takes along."""
    chosen: dict[str, Any] = {}
    for item in everything(card):
        kind = str(item.get("type", ""))
        if kind == "Input.ChoiceSet" and "style" in item:
            values = [one["value"] for one in item["choices"] if one["title"] == label]
            chosen = {item["id"]: values[0]} if values else chosen
        elif kind in ("Action.Execute", "Action.Submit") and (item["title"] == label or _takes(item, chosen)):
            return item, chosen if _takes(item, chosen) else {}
    return None


def _takes(action: Mapping[str, Any], chosen: Mapping[str, Any]) -> bool:
    group = action["data"].get("group")
    return bool(chosen) and group not in (None, "in") and all(id.startswith(f"{group}.") for id in chosen)


def _filled(one: Mapping[str, Any], answers: Answers) -> str:
    before = str(one.get("value", ""))
    if one["label"] not in answers:
        return before
    answer = answers[one["label"]]
    if one["type"] != "Input.ChoiceSet" or not one["choices"]:
        assert isinstance(answer, str)
        return answer
    values = {choice["title"]: choice["value"] for choice in one["choices"]}
    return ",".join(values[title] for title in ([answer] if isinstance(answer, str) else answer))
