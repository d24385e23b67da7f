"""One sample of every part of the vocabulary, and the same again full of malice: every renderer draws them all."""

from __future__ import annotations

import struct
import zlib
from datetime import date, time

from bot.views import (
    Bar,
    Bars,
    Button,
    Buttons,
    Card,
    ChannelField,
    ChoiceField,
    Choices,
    DateField,
    Document,
    Facts,
    Form,
    Items,
    Link,
    Markdown,
    Menu,
    Note,
    NumberField,
    Option,
    PersonField,
    Picture,
    Quote,
    Style,
    Text,
    TextField,
    TimeField,
    View,
)


def _dot() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\x00\xff\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


DOT = _dot()
YES, NO = Option("yes", "Yes"), Option("no", "No")

EVERY_PART = Card(
    "Every part",
    (
        Text(
            Markdown(
                "A paragraph with **bold**, *italic* and a [link](https://example.org/a).\n\n- one\n- two\n\n> quoted"
            )
        ),
        Note(Markdown("Only you can see this.")),
        Quote("Because my sister was talked over.", by="you, in March"),
        Facts((("Days", "Monday and Thursday"), ("Time", "09:30"))),
        Items((Markdown("first"), Markdown("**second**")), numbered=True),
        Items((Markdown("loose"),)),
        Bars((Bar("Yes", 0.75, "75 %"), Bar("No", 0.25, "25 %"))),
        Picture(DOT, "A red dot"),
        Document("The answers as a table", "answers.csv", b'answer,share\r\n"Yes",75 %\r\n'),
        Choices("answer", "What helps most?", (YES, NO), "sample.choose", {"lesson": "a/b"}, chosen="yes"),
        Buttons(
            (
                Button("Write", "sample.write", {"lesson": "a/b"}, Style.PRIMARY, opens_form=True),
                Button("Later", "sample.later", spoken="Remind me later"),
                Button("Delete", "sample.delete", style=Style.DANGER),
                Link("Read more", "https://example.org/more"),
            )
        ),
        Menu("More", (Button("Edit", "sample.edit", {"n": 1}), Button("Share", "sample.share"))),
    ),
    brief="Every part, in one line",
)

EVERY_FIELD = Form(
    "Every field",
    "sample.save",
    "Save",
    (
        TextField("short", "A short answer", hint="A few words", value="typed before", max_length=80),
        TextField("long", "A long answer", multiline=True, required=False),
        NumberField("number", "A number", 0, 10, value=7),
        DateField("day", "A day", value=date(2026, 3, 29)),
        TimeField("hour", "A time", value=time(9, 30)),
        ChoiceField("one", "One of few", (YES, NO), chosen=("no",)),
        ChoiceField("several", "Several of few", (YES, NO), chosen=("yes", "no"), multiple=True, required=False),
        ChoiceField("many", "One of many", tuple(Option(f"o{n}", f"Option {n}") for n in range(40))),
        PersonField("who", "A person"),
        ChannelField("where", "A channel", required=False),
    ),
    intro=(
        Text(Markdown("What is stored: *your words*, sealed.")),
        Note(Markdown("Only you see it.")),
        Quote("As you said before"),
        Facts((("Lesson", "Give the credit back"),)),
        Items((Markdown("one"),)),
    ),
    values={"lesson": "a/b", "n": 3},
)

EVIL = (
    "<!channel> <@U123> *b* _i_ `c` [x](https://evil.example) <b>&amp;</b> \u202eRTL\u202c \u200bzero שלום"
    " https://evil.example/ {why} ${x} {{x}} @everyone"
)
"""Words that would ping, link, format or break out of something, were they not shown as typed."""

HOSTILE = Card(
    EVIL[:140],
    (
        Quote(EVIL, by=EVIL),
        Facts(((EVIL, EVIL),)),
        Bars((Bar(EVIL, 7.5, EVIL),)),
        Document(EVIL, EVIL, EVIL.encode() + b"\xff" + bytes(200_000)),
        Choices("x", EVIL, (Option("v", EVIL),), "sample.choose"),
        Buttons((Button(EVIL, "sample.write", {"v": EVIL}, spoken=EVIL),)),
        Menu(EVIL, (Button(EVIL, "sample.edit"),)),
        Quote("x" * 100_000),
        Facts(tuple((f"row {n}", "y" * 3000) for n in range(60))),
        Items(tuple(Markdown(f"item {n}") for n in range(300))),
        Choices("many", "Many", tuple(Option(f"o{n}", "z" * 200) for n in range(150)), "sample.choose"),
    ),
)

HOSTILE_FORM = Form(
    EVIL,
    "sample.save",
    EVIL,
    (
        TextField("a", EVIL, hint=EVIL, value=EVIL),
        ChoiceField("b", EVIL, tuple(Option(f"o{n}", EVIL) for n in range(150)), hint=EVIL),
    ),
    intro=(Quote(EVIL),),
)

SAMPLES: dict[str, View] = {
    "every-part": EVERY_PART,
    "every-field": EVERY_FIELD,
    "hostile": HOSTILE,
    "hostile-form": HOSTILE_FORM,
}
