"""Views as plain text: for notifications, screen readers, the terminal and tests.

The first of four renderers; the others keep the same order of functions.
"""

from __future__ import annotations

from typing import assert_never

from adapters.prose import Block, parse
from bot.views import (
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
    Field,
    Form,
    Items,
    Link,
    Markdown,
    Menu,
    Note,
    NumberField,
    Part,
    PersonField,
    Picture,
    Quote,
    Text,
    TextField,
    TimeField,
    View,
)

BAR_WIDTH = 20
"""Characters of a full bar."""


def draw(view: View) -> str:
    """A card or form as text; never empty."""
    match view:
        case Card():
            return "\n\n".join([view.title, *filter(None, map(_part, view.parts))])
        case Form():
            parts = [*map(_part, view.intro), *map(_field, view.fields), f"[{view.submit}]"]
            return "\n\n".join([view.title, *filter(None, parts)])
        case _:
            assert_never(view)


def brief(card: Card) -> str:
    """One line for a notification."""
    return card.brief or card.title


def spoken(card: Card) -> str:
    """A card where nothing can be pressed: its words alone. Its title is a sentence, as a client may show all in one line."""
    words = [_part(part) for part in card.parts if not isinstance(part, Buttons | Menu | Choices)]
    title = card.title if card.title.endswith(("?", "!", ".", "…")) else f"{card.title}."
    return "\n".join([title, *filter(None, words)])


def prose(words: Markdown) -> str:
    """Markdown as text."""
    return "\n\n".join(map(_block, parse(words)))


def _block(block: Block) -> str:
    lines = ["".join(run.text for run in line) for line in block.lines]
    match block.kind:
        case "paragraph":
            return lines[0]
        case "quote":
            return "\n".join(f"“{line}”" for line in lines)
        case "bullets":
            return "\n".join(f"• {line}" for line in lines)
        case "numbers":
            return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
        case _:
            assert_never(block.kind)


def _part(part: Part) -> str:
    match part:
        case Text() | Note():
            return prose(part.words)
        case Quote():
            return f"“{part.words}”" + (f" — {part.by}" if part.by else "")
        case Facts():
            return "\n".join(f"{name}: {value}" for name, value in part.rows)
        case Items():
            marks = [f"{n}." if part.numbered else "•" for n in range(1, len(part.items) + 1)]
            return "\n".join(f"{mark} {prose(item)}" for mark, item in zip(marks, part.items, strict=True))
        case Bars():
            return "\n".join(f"{bar.label}: {bar_line(bar.share)} {bar.words}" for bar in part.bars)
        case Picture():
            return f"({part.alt})"
        case Document():
            return f"{part.label} ({part.name})"
        case Buttons():
            return " ".join(map(_button, part.buttons))
        case Menu():
            return f"{part.label}: " + " ".join(map(_button, part.buttons))
        case Choices():
            return f"{part.label}: " + " / ".join(option.label for option in part.options)
        case _:
            assert_never(part)


def bar_line(share: float) -> str:
    """A bar out of block characters, for the places that cannot draw one."""
    full = round(max(0.0, min(1.0, share)) * BAR_WIDTH)
    return "█" * full + "░" * (BAR_WIDTH - full)


def _button(button: Button | Link) -> str:
    match button:
        case Button():
            return f"[{button.label}]"
        case Link():
            return f"[{button.label}]({button.url})"
        case _:
            assert_never(button)


def _field(field: Field) -> str:
    needed = "" if field.required else " (optional)"
    hint = f"\n{field.hint}" if field.hint else ""
    match field:
        case ChoiceField():
            marks = [f"{'x' if o.value in field.chosen else ' '}" for o in field.options]
            options = "\n".join(f"({m}) {o.label}" for m, o in zip(marks, field.options, strict=True))
            return f"{field.label}{needed}{hint}\n{options}"
        case TextField() | NumberField() | DateField() | TimeField():
            value = "" if field.value is None else str(field.value)
            return f"{field.label}{needed}{hint}\n{value or '…'}"
        case PersonField() | ChannelField():
            return f"{field.label}{needed}{hint}\n…"
        case _:
            assert_never(field)
