# What the bot says, in English. Change the words to the right of "=" as you like; keep the names on the left and whatever
# stands in braces. Longer texts go on in the following lines, indented. **bold**, *italic*, lists and links may be used in
# texts; titles and buttons are plain. Check with: alongside content check

language-name = English

## Everywhere

save = Save
help-button = What can I say?
join-button = Join as an ally
lesson-button = Today's lesson
settings-button = Settings
journal-button = My journal
stored-button = What is stored
commands-button = What can I say?
read-lesson = Read “{ $title }”

stale-title = That button is from an older version of me
stale-text = What it belonged to is no longer there. Nothing was changed.
trouble-title = That did not work
trouble-text = Something went wrong on my side, and nothing was saved. Please try again in a minute.
not-joined-title = That is for allies
not-joined-text = You have not joined yet. It takes two minutes, and you can leave any day.
not-yours-title = Not yours to do
not-yours-text = Only { $who ->
    [admin] an admin
   *[other] a coordinator
  } can do that. Ask { $contact }.
unknown-title = I did not quite get that
unknown-text = I only know a few words. This comes nearest:
unknown-lesson = There is a lesson that may help: **{ $title }**.

problem-required = Please fill this in.
problem-not-offered = Please choose one of the answers offered.
problem-too-long = This can have at most { $limit } characters; yours has { $length }.
problem-number = Please enter a whole number from { $low } to { $high }.
problem-date = Please enter a date such as 2026-03-29.
problem-time = Please enter a time such as 09:30.

## Hello and help

hello-title = Hello, this is { $name }
hello-text =
    I help men who want to be good allies at work to keep at it: on the days you choose, a lesson of two minutes, a question
    to think about, and one small thing to try. All of it tied to your own reason for doing this.

    Joining is up to you, and so is leaving.
hello-note = Until you join I keep nothing about you.
hello-again-title = Good to see you
hello-again-text = What would you like to do?
help-title = What you can say
help-for-anyone = **For everybody**
help-for-ally = **For allies**
help-for-coordinator = **For coordinators**
help-for-admin = **For admins**
help-line = **{ $words }** – { $help }
help-people = **People who help**
help-people-none = **People who help:** ask { $contact }.
help-note = Plain words work too: ask me something, and I look for the lesson that fits. In Slack, put /ally in front when you are in a channel.

help-hello-show = say hello
help-hello-help = this list
help-home-show = your why, your next lesson and your settings in one look
help-journey-join = join as an ally
help-journey-leave = stop everything
help-whys-show = see your why, change it, look back on earlier ones
help-lessons-today = today's lesson, now
help-lessons-catch-up = the lessons you have not answered yet
help-journal-show = your private reflections: read, change, delete
help-journal-note = write down something of your own
help-settings-change = days, time, timezone, language, where you start
help-settings-pause = take a break, for example: pause 2 weeks
help-settings-resume = go on where you stopped
help-privacy-show = what is stored about you
help-privacy-forget = erase everything about you
help-roles-claim = become the first admin, with the code from the first start
help-roles-roles = who coordinates and who administers

## Joining

join-title = Join as an ally
join-submit = Join
join-intro = Three things: **why** you are doing this, **where** you stand, and **when** your lessons should come. You can change all of it later.
join-stored =
    What is kept: your name, your answers here, which lessons you got, and what you write in your journal. Your words are
    encrypted where they are stored. No report and no coordinator ever shows them; I quote your why back to you, and only
    to you. Messages in this chat belong to your employer's chat system, so your journal is written in forms and never
    appears in the chat. Say “privacy” to see what is stored, “forget me” to erase it.
joined-title = Welcome. You are in.
joined-text =
    Your lessons come on { $days } at { $at }, your time. Until then: have a look at the first one now, or say “help” to see
    what else there is.
already-in-title = You have joined already
already-in-text = Everything can be changed in your settings.
leave-title = Leaving
leave-text = Thank you for the way you came so far. If you leave, no more lessons come and nobody is told. Your journal can stay for the day you come back, or go.
leave-keep = Leave, keep my journal
leave-erase = Leave and erase everything
leave-pause = Just a break
left-title = You have left
left-text = No more lessons will come. Your journal is kept for you; say “join” to come back, or “forget me” to erase it.

plan-readiness = Where are you now?
readiness-curious = Curious: I want to understand what this is about
readiness-unsure = Unsure: I care, but I do not know what to do
readiness-willing = Willing: I want to start doing things differently
readiness-active = Active: I speak up sometimes and want to get better
readiness-leading = Leading: others look to me, and I want to bring them along
plan-days = On which days?
plan-days-hint = Two days a week is a good start. Never more than one lesson a day.
day-0 = Monday
day-1 = Tuesday
day-2 = Wednesday
day-3 = Thursday
day-4 = Friday
day-5 = Saturday
day-6 = Sunday
plan-at = At what time?
plan-zone = In which timezone?
plan-zone-hint = A place, such as Europe/London or America/New_York
plan-language = Language
zone-did-you-mean = I do not know “{ $zone }”. Did you mean { $likely }?
zone-unknown = I do not know “{ $zone }”. Please name a place such as Europe/London.

## The why

why-motives = Why are you doing this?
why-words = In your own words
why-words-hint = One or two sentences, for yourself
motive-family = My family: the world they work in
motive-fairness = Fairness
motive-story = Something I saw or was told
motive-teams = Better teams and better work
motive-freedom = My own freedom from narrow ideas of how a man has to be
motive-reputation = Being known as someone women choose to work with
motive-other = Something else
why-title = Your why
why-none = You have not said yet why you are doing this.
why-change = Change my why
why-earlier = **Earlier**
why-since = you, since { $day }
why-note = Only you see this.
why-form-title = Your why
why-form-note = I quote it back to you when it helps, here in our chat, and never to anybody else. Earlier ones are kept for you to look back on.
why-saved-title = Your why is kept
why-saved-text = I will bring it back when it helps.

## Lessons

lesson-about = { $module } · { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
lesson-content-note = Before you read: { $note }. You may skip this one without a word.
lesson-reflect = **Think about it**
lesson-try = **One thing to try this week**
lesson-private = What you write goes into your journal: only you can read it, and it does not appear in the chat.
lesson-brief = Your lesson: { $title }
lesson-write = Write my answer
lesson-done = Done
lesson-check = Quick check
module-your-why = Your why
module-seeing = Seeing
module-listening = Listening
module-speaking-up = Speaking up
module-everyday-actions = Everyday actions
module-more-than-one-lane = More than one lane
module-across-cultures = Across cultures
module-courage = Courage
module-getting-it-wrong = Getting it wrong
module-leading = Leading
module-accountability = Accountability
module-safety = Safety
module-staying = Staying
done-title = Good
done-text = Noted. The next one comes on your usual day.
check-title = Quick check
check-right = Yes
check-other = Not quite
check-feedback = { $feedback }
check-again = Try again
catch-up-title = Catch up
catch-up-none = Nothing is waiting. You have answered everything you got.
catch-up-text = { $count ->
    [one] One lesson is waiting. There is no hurry.
   *[other] { $count } lessons are waiting, the newest first. Pick one; there is no hurry, and the others may just rest.
  }
catch-up-line = **{ $title }**, { $day }
prompt-title = A question for you
prompt-skip = Not this one
finished-title = You have seen everything there is
finished-text = There is no new lesson just now. Your journal is a good place to look back: say “journal”.

## The journal

journal-title = Your journal
journal-intro = Only you can read this. Entries open in a form, so that they do not stand in the chat.
journal-none = Nothing here yet. What you answer to a lesson is kept here, for you alone.
journal-line = **{ $title }**, { $day }
journal-open = Read or change
journal-open-spoken = Read or change what you wrote about “{ $title }” on { $day }
journal-delete = Delete
journal-delete-spoken = Delete what you wrote about “{ $title }” on { $day }
journal-new = Write a note
journal-older = { $count } older
journal-newest = Newest
journal-words = Your words
journal-private = Only you can read this. It is encrypted where it is stored and never appears in the chat.
journal-write-title = Your answer
journal-note-title = A note
journal-edit-title = From your journal
journal-saved-title = Kept in your journal
journal-saved-text = Only you can read it.
journal-delete-title = Delete this entry?
journal-delete-text = What you wrote about **{ $title }** will be gone for good.
journal-delete-yes = Delete
journal-delete-no = Keep it

## Settings

settings-title = Settings
settings-saved-title = Saved
settings-saved-text = Your next lesson: { $when }, your time.
pause-title = Take a break
pause-intro = Nothing is lost: you go on exactly where you are now.
pause-how-long = For how long?
pause-days = { $days ->
    [7] One week
    [14] Two weeks
    [28] Four weeks
   *[other] { $days } days
  }
pause-submit = Pause
pause-unclear = I did not understand “{ $words }”. Say for example **pause 2 weeks**, or choose here:
pause-too-long = A break can be from one day to { $limit } days long. For longer you can leave, and come back any day.
paused-title = Enjoy the break
paused-text = No lessons until { $day }. Say “resume” to go on earlier.
resume-button = Go on now
resumed-title = Welcome back
resumed-text = You go on exactly where you stopped. Your next lesson: { $when }, your time.

## Home

home-title = { $name }
lesson-your-why = your why
home-next = Next lesson
home-paused = On a break; next lesson
home-lessons = Lessons so far
home-reflections = In your journal
home-note = Only you see this page.

## Privacy

privacy-title = What is stored about you
privacy-nothing = Nothing. Until you join, I keep no trace of you.
privacy-text = Counted just now, in the database:
privacy-promise = Your words are encrypted where they are stored; no coordinator or report shows them. The people who run the server could in principle read what it can read. Slack or Teams know that you talk to me, and keep the messages of this chat; what you write in forms is not among them.
stored-ally = Your plan (days, time, timezone, where you started)
stored-delivery = Messages planned or sent to you
stored-identity = How Slack or Teams calls you
stored-posted = Where your latest messages stand
stored-reflection = Entries in your journal
stored-role = Roles you hold
stored-step = Lessons you got
stored-why = Your why, and earlier ones
forget-button = Erase everything
forget-title = Erase everything about you?
forget-text = Your plan, your whys, your journal: all of it will be gone at once, and cannot be brought back.
forget-yes = Erase everything
forget-no = Keep it
forgotten-title = Erased
forgotten-text = I keep nothing about you any more. You are welcome back any day.

## Roles

claim-title = Becoming an admin
claim-wrong = That did not work: the code is not right or was used before. The code stands in what the program printed at its first start.
claim-offer = Nobody looks after me yet. As an owner of this workspace you can.
claim-button = Become the admin
claimed-title = You are the admin now
claimed-text = Say “help” to see what you can do.
roles-title = Roles
roles-somebody = somebody
role-admin = Admin
role-coordinator = Coordinator

## What a platform itself has to say

adapter-close = Close
adapter-choose = Choose
adapter-cut = Some of this was too long and was left out.
adapter-channel-link = Paste the link to the channel
adapter-not-repeated = What you wrote before is not repeated in the chat. What you write now takes its place.
adapter-answered-privately = I have answered you in our private chat.
adapter-not-reached = I can only answer that in private, and cannot write to you yet. Please add me as an app for yourself, then say it there.
adapter-here-too = Hello. Whoever wants to talk to me does so in a private chat: nobody else sees it. Say “hi” there.
adapter-done = Done.
adapter-below = Please see below.

## Search

# Words that say nothing about a topic: the search leaves them out. Small letters, spaces between.
search-stop-words = a about all am an and any are as at be been but by can could did do does for from get had has have he her him his how i if in is it its just me my no not of on or our she should so some than that the their them then there they this to up us was we what when where which who why will with would you your
