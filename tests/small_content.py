"""A content folder in miniature that is in order: the least that a programme can be, for tests to break."""

from __future__ import annotations

from pathlib import Path

PROGRAMME = """\
name: Alongside
contact: the programme team
languages: [en, es]
motives: [family, fairness]
readiness: [curious, willing]
modules: [listening, courage]
tracks:
  curious: [listening, courage]
  willing: [courage]
lenses: [race]
moments: [after-slip]
quiet_from: "21:00"
quiet_until: "08:00"
contacts:
  - name: Counsellor
    helps_with: anything about harassment
    reach: room 2.14
hotlines:
"""

SOURCES = """\
ali-2024:
  author: Hira Ali
  title: Cultivating Allies
  year: 2024
"""

ENGLISH = """\
language-name = English
search-stop-words = the a what how do i when
greeting = Hello { $name }, welcome.
bold = **{ $name }** and > { $name }
waiting = { $count ->
    [one] One lesson waits.
   *[other] { $count } lessons wait.
  }
only = Only { $who ->
    [some-admin] an admin
   *[other] a coordinator
  } can.
motive-family = Family
motive-fairness = Fairness
readiness-curious = Curious
readiness-willing = Willing
module-listening = Listening
module-courage = Courage
"""

SPANISH = """\
language-name = Español
greeting = Hola { $name }, bienvenido.
"""

LESSON = """\
---
title: {title}
module: {module}
minutes: 2
for: [family]
lenses: []
level: curious
note:
sources: [ali-2024]
---
{body}

## Reflect
> You wrote: “{{why}}”

What did you hear?

## Try
Listen once this week.

## Recall
Which one?

- [x] This \\*one\\*
  Yes, because
  it is.
- [ ] That one
  No.
"""

PROMPTS = """\
moment: after-slip
prompts:
  - id: slip-first
    for: [family]
    words: |
      What did you say?

      You wrote: “{why}”.
  - id: slip-second
    words: And now?
"""


WORDS = """\
serious:
  - harass
  - hit me
unless: [hit me up]
excuses:
  - words: [but]
    remark: Stop before **it**.
"""


def lesson(title: str, module: str = "listening", body: str = "Somebody was interrupted in a meeting.") -> str:
    """A lesson file."""
    return LESSON.format(title=title, module=module, body=body)


FILES = {
    "programme.yaml": PROGRAMME,
    "sources.yaml": SOURCES,
    "en/messages.ftl": ENGLISH,
    "es/messages.ftl": SPANISH,
    "en/lessons/listening/10-believing.md": lesson("Believing her"),
    "en/lessons/listening/02-silence.md": lesson("Being silent", body="Two minutes without a reply."),
    "en/lessons/courage/01-scrutiny.md": lesson("Fear of scrutiny", "courage", "Everybody looks at you."),
    "es/lessons/listening/01-believing.md": lesson("Creerle", body="Alguien fue interrumpido."),
    "en/prompts/after-slip.yaml": PROMPTS,
    "en/words.yaml": WORDS,
    "es/words.yaml": "serious: [acoso]\n",
}


def small_content(folder: Path, **changes: str | None) -> Path:
    """The folder, written; `changes` replace the text of files, named by their last word, or take them away."""
    for name, text in FILES.items():
        change = changes.get(Path(name).stem.split("-")[-1], text)
        if change is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(change, encoding="utf-8")
    return folder
