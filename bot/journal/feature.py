"""The table of everything that can happen to a journal."""

from __future__ import annotations

from bot.journal import contents, entries, exporting, finding, sharing
from bot.turn import Entry, Feature, Who

FEATURE = Feature(
    (
        Entry("journal.show", contents.show, typed=("journal",), who=Who.ALLY),
        Entry("journal.note", entries.note, typed=("note",), who=Who.ALLY),
        Entry("journal.write", entries.write, who=Who.ALLY),
        Entry("journal.save", entries.save, who=Who.ALLY, form=entries.writing),
        Entry("journal.save_note", entries.save_note, who=Who.ALLY, form=entries.noting),
        Entry("journal.open", entries.open_, who=Who.ALLY),
        Entry("journal.edit", entries.edit, who=Who.ALLY, form=entries.editing),
        Entry("journal.delete", entries.delete, who=Who.ALLY),
        Entry("journal.deleted", entries.deleted, who=Who.ALLY),
        Entry("journal.find", finding.find, typed=("journal search",), who=Who.ALLY),
        Entry("journal.found", finding.found, who=Who.ALLY, form=finding.finding),
        Entry("journal.export", exporting.export, typed=("journal export",), who=Who.ALLY),
        Entry("journal.send_file", exporting.send, who=Who.ALLY, form=exporting.choosing),
        Entry("journal.file", exporting.file, by_clock=True),
        Entry("journal.share", sharing.share, who=Who.ALLY, profile=True),
        Entry("journal.send", sharing.send, who=Who.ALLY, form=sharing.choosing, profile=True),
        Entry("journal.sharing", sharing.sharing, who=Who.ALLY),
        Entry("journal.take_back", sharing.take_back, who=Who.ALLY),
        Entry("journal.shared", sharing.shared, by_clock=True),
        Entry("journal.taken_back", sharing.taken_back, by_clock=True),
        Entry("journal.read_shared", sharing.read_shared),
        Entry("journal.thank", sharing.thank),
        Entry("journal.thanked", sharing.thanked, by_clock=True),
        Entry("journal.decline", sharing.decline),
    )
)
