"""Who is put together with whom: buddies in pairs, circles of four to six. Nothing but arithmetic; it keeps nothing."""

from bot.matching.aside import in_background as in_background
from bot.matching.buddies import buddies as buddies
from bot.matching.circles import circles as circles
from bot.matching.joining import filled as filled
from bot.matching.joining import placed as placed
from bot.matching.people import Grouping as Grouping
from bot.matching.people import Someone as Someone
from bot.matching.people import can_talk as can_talk
from bot.matching.seating import FEWEST as FEWEST
from bot.matching.seating import MOST as MOST
