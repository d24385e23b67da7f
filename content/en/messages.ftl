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
stored-poll = Polls you made
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
roles-give-button = Give a role…
roles-give-title = Give a role
roles-give-submit = Give it
roles-give-note = Coordinators make and close polls. Admins do that as well, and give roles. Neither sees what anybody wrote or answered.
roles-who = To whom?
roles-which = Which role?
roles-take = Take a role away
roles-told = You have a new role here: **{ $role }**. Say “help” to see what you can do with it.

## Polls: voting

poll-title = Poll
poll-survey = { $count } short questions:
poll-scale-ends = { $low } = { $low_means }, { $high } = { $high_means }
poll-more-options = … and { $count } more in the form.
poll-when = { $moment } ({ $zone })
poll-the-close = the close
poll-brief = Anonymous poll: { $name }
poll-promise =
    Your answer is locked until { $close }. Then only group results appear, if at least five people answered, and the key
    is destroyed. After that nobody can look up who answered what in anything this bot keeps: not the coordinators, not the
    people who run it.
poll-promise-without-disk =
    Your answer is locked until { $close }. Then only group results appear, if at least five people answered, and the key
    is destroyed. Once the host’s backups from those days have expired, nobody can look up who answered what in anything
    this bot keeps: not the coordinators, not the people who run it.
poll-promise-careful = Results are rounded, and small groups are not shown.
poll-promise-exact = The maker of this poll chose exact results: every choice is shown with its count.
poll-promise-words = What you write is shown word for word, in random order, if at least { $count } people answered.
poll-turnout-fewer = Fewer than five have answered so far. I check once an hour.
poll-turnout-five = Five or more have answered. I check once an hour.
poll-answer-button = Answer
poll-mine-button = My answer…
poll-change-button = Change my answer
poll-withdraw-button = Withdraw it
poll-how-button = How does this work?
poll-answer-title = Your answer
poll-answer-submit = Seal it
poll-your-answer = Your answer
poll-skip-hint = You may leave this out.
poll-limit-hint = Choose up to { $limit }.
poll-suggestion = Another option you would suggest
poll-suggestion-hint = Shown with the result if at least { $count } people answered. It cannot be chosen in this poll.
poll-words-warning = What you write is posted word for word. Leave out names, dates, places and who was there.
poll-problem-too-many = Please choose { $limit } at most; you chose { $count }.
poll-problem-nothing = Please answer at least one question.
poll-sealed-title = Sealed
poll-sealed = Your answer is in, and locked until { $close }. Until then you can change it or take it back.
poll-waits = An answer of yours is waiting, sealed. Nobody can read it, not even I. Until { $close } you can change it or take it back.
poll-waits-not = No answer of yours is waiting. You can answer until { $close }.
poll-withdrawn-title = Taken back
poll-withdrawn = Your answer is out of the box. You can answer again until the poll closes.
poll-closed-title = This poll is closed
poll-closed = Nobody can answer any more, and nothing can be looked up. The result stands where the poll was posted, or will in a few minutes.
poll-gone = This poll is no longer there. Nothing was kept of your press.
poll-not-there-title = Not this poll
poll-not-there = Those who were in the channel when it opened can answer. That was settled then, so that nobody can be singled out by who came later.
poll-changed-title = The question has changed
poll-changed = It was changed a moment ago, before the first answer. Please look at it again. Nothing was kept of your press.
poll-void = This poll is void: its key was lost, so nobody can read the answers, and there is no result. Nobody’s answer was seen.
poll-how-title = How this works
poll-how =
    Slack or Teams tells me who pressed. That is how a second vote replaces the first. I seal your answer at once, with a
    name on the envelope that only this poll’s key can make. All envelopes are the same size, and carry no time and no number.

    At the close I open them all at once in memory, count, keep the result and nothing else, and destroy the key. Fewer
    than five answers: no number is shown, ever.
poll-how-keys = The key has three parts in three places, and is in no backup: old copies of the database stay locked.
poll-how-keys-without-disk = Here the key has two parts, because this host has no disk of its own: backups from the days of the poll must have expired before old copies stay locked.
poll-how-limits =
    What this cannot do: protect you from somebody who controls the server while the poll is open; hide from Slack, Teams or
    your employer’s network that you used me; hide you behind your own words, or in a small group where people guess.
poll-privacy-waits = Your answer to “{ $name }” is waiting, sealed. You can change it or take it back.
poll-privacy-gone =
    Polls: while one is open, a keyed fingerprint says that you may answer, not whether you did. Of polls that are closed
    I no longer know whether you took part.

## Polls: results

poll-not-enough = Not enough answers to show safely.
poll-row-hidden = fewer than 3
poll-row-about = about { $percent } %
poll-row-most = { $percent } % or more
poll-row-exact = { $count } ({ $percent } %)
poll-voters = { $count } people
poll-voters-band = { $low } to { $high } people
poll-voters-more = { $low } or more people
poll-words-voters = { $voters } answered.
poll-words-leading = Most chosen: { $choices }.
poll-words-unanimous = Everybody chose “{ $choice }”.
poll-words-mean = On average { $mean }, on a scale from { $low } to { $high }.
poll-result-careful = Closed. Shares are of the answers shown, and rounded; small groups are not shown. So nobody can be picked out. The key is destroyed.
poll-result-exact = Closed. The key is destroyed: nobody can look up who answered what.
poll-result-brief = Result: { $name }
poll-suggested = **Also suggested**
poll-suggested-plain = Also suggested
poll-texts-button = Read all { $count } answers
poll-texts-more = More
poll-texts-title = Answers, in random order
poll-picture-alt = Bar chart of “{ $name }”:
poll-trend-alt = Line chart of “{ $name }” over time; the figures stand below.
poll-trend-button = Over time
poll-trend = { $count } polls so far:
poll-trend-none = There is no earlier poll to compare with yet. Repeat this one, or ask it again, and this shows how it moves.
poll-trend-line = **{ $day }**: { $words }
poll-trend-mean = { $mean } on average
poll-trend-first = The line shows “{ $choice }”.
poll-table-label = The result as a table
poll-table-question = Question
poll-table-answer = Answer
poll-table-share = Share
poll-table-voters = Answered by
poll-deleted-title = Deleted
poll-deleted = This poll was deleted, with every answer, its key and its result.

## Polls: making

help-for-pollster = **Polls**
help-polls-make = ask anonymously, for example: poll "Question?" "A" "B"; or just “poll” for a form
help-polls-also = post a draft in this channel as well, with its code
help-polls-templates = start from a template
help-polls-polls = all polls: drafts, planned, open and closed
help-polls-end = close a poll now
poll-preview-title = Your poll, before it is posted
poll-preview-note = Only you see this.
poll-preview-name = **{ $name }**
poll-unclear-title = Almost
poll-unclear-kept = What you typed is kept as a draft.
poll-fix-button = Fix it in a form
poll-post-button = Post now
poll-post-again-button = Try again to post it
poll-later-button = Post later…
poll-edit-button = Change…
poll-discard-button = Discard
poll-also-note = To ask in another channel as well, here or on the other platform, say “poll also { $id }” there. All answers go into one result.
poll-also-title = Another channel
poll-also-how = Say “poll also” with the code of a draft, in the channel where it should be posted as well. The code stands below its preview.
poll-fact-where = Where
poll-fact-lasts = Open for
poll-fact-published = Results
poll-fact-repeat = Repeat
poll-fact-remind = Reminder
poll-fact-state = State
poll-fact-turnout = Answers
poll-where = { $count ->
    [0] nowhere yet
    [one] one channel
   *[other] { $count } channels
  }
poll-where-here = { $count ->
    [0] this channel
    [one] this channel and one more
   *[other] this channel and { $count } more
  }
poll-lasts = { $hours ->
    [1] one hour
    [24] one day
    [48] two days
    [72] three days
    [168] one week
    [336] two weeks
   *[other] { $hours } hours
  }
poll-careful = careful: rounded, small groups not shown
poll-exact = exact: every count shown
poll-repeat-once = Once
poll-repeat-weekly = Every week
poll-repeat-fortnightly = Every two weeks
poll-repeat-monthly = Every month
poll-repeat-quarterly = Every three months
poll-remind-none = No reminder
poll-remind-before = { $hours ->
    [1] One hour before the close
    [24] A day before the close
   *[other] { $hours } hours before the close
  }
poll-builder-title = A poll
poll-builder-submit = Preview
poll-builder-note = Answers are sealed until the close, and nobody can look up who answered what: that cannot be switched off. You see it before it is posted.
poll-question-field = What do you want to know?
poll-kind-field = Kind of answer
poll-kind-single = One option
poll-kind-multiple = Several options
poll-kind-scale-5 = A scale from 1 to 5
poll-kind-scale-10 = A scale from 0 to 10
poll-kind-text = In their own words
poll-options-field = Options
poll-options-hint = One a line. For scales and words leave this empty.
poll-limit-field = How many may be chosen?
poll-limit-field-hint = Only for several options. Empty: as many as they like.
poll-publish-field = How are results shown?
poll-careful-option = Carefully: rounded, small groups not shown
poll-exact-option = Exactly: every count shown. For questions like “which topic next?”
poll-suggest-field = May people suggest another option?
poll-suggest-no = No
poll-suggest-yes = Yes, shown with the result
poll-texts-field = What people write is shown from
poll-texts-from = { $count } answers on
poll-lasts-field = Open for
poll-remind-field = Remind everybody
poll-repeat-field = Repeat
poll-until-field = Repeat until
poll-until-hint = Empty: until you stop it
poll-where-field = Where?
poll-where-hint = Empty: in the channel in which you asked for this form
poll-problem-until = Please choose a day within the next year.
poll-problem-remind = A reminder comes before the close: choose a shorter time, or keep the poll open for longer.
poll-problem-limit-form = Please enter a number from 1 to { $count }.
poll-problem-day = Please choose a time within the next year.
poll-harm-words = harass abus assault violen rape rapist threat bully bullied bullying stalk grope groping molest unsafe discriminat sexis sexual retaliat intimidat humiliat
poll-changed-open = Nobody had answered yet, so it was changed where it stands.
poll-too-late-title = Too late to change it
poll-too-late = Somebody has answered: what they answered must not change its meaning. You can close it and ask again.
poll-posting-title = On its way
poll-posting = First I look up who is in the channel, then I post it. I will tell you when it is open.
poll-nowhere-title = Where?
poll-nowhere = I do not know yet in which channel to post it. Choose one in the form, or ask for the poll in the channel itself.
poll-not-allowed-there = Polls are not posted in that channel here. Choose another one, or ask { $contact }.
poll-later-title = Post later
poll-later-submit = Plan it
poll-day-field = On which day?
poll-at-field = At what time?
poll-discarded-title = Discarded
poll-discarded = The draft is gone.
poll-list-title = Polls
poll-line = **{ $name }** – { $state }
poll-choose = Look at one
poll-none = There are no polls yet.
poll-new-button = New poll
poll-template-button = From a template
poll-template-title = Templates
poll-template-choose = Start from one
poll-template-line = **{ $title }**: { $about }
poll-state-draft = draft
poll-state-planned = planned for { $when }
poll-state-counting = being posted
poll-state-open = open until { $when }
poll-state-closed = closed on { $when }
poll-state-void = void
poll-lively = five or more (I check once an hour)
poll-not-lively = fewer than five (I check once an hour)
poll-close-button = Close now
poll-result-button = Result
poll-again-button = Ask again
poll-delete-button = Delete…
poll-ended-title = Closed
poll-ended = Nobody can answer any more. The result takes the poll’s place in a moment.
poll-delete-title = Delete this poll?
poll-delete-text = “{ $name }” goes with every answer, its key and its result. That cannot be undone.
poll-delete-yes = Delete everything
poll-delete-no = Keep it
poll-void-maker = The key of this poll was lost, so its answers cannot be read by anybody, and there is no result. That happens when the key folder is lost, or an old backup is put back. You can ask again.
poll-told-title = I could not post it
poll-told-absent = I am not in that channel yet. Add me there (in Slack type /invite @{ $name } in the channel; in Teams add the app to the team), then press “Post now”.
poll-told-few = Fewer than eight people are in the channel. In a group so small, even rounded results tell who said what. Choose a larger channel, or add a second one.
poll-told-again = An exact poll with this question was asked within the last 30 days, of nearly the same people. The difference between the two would show what a few of them answered. Publish it carefully, or wait.
poll-told-unlinked = This poll goes to two platforms, and I cannot tell who is the same person on both, so somebody could answer twice. Post it on one of them, or let me see people’s addresses there (docs/connect-slack.md, docs/connect-teams.md).
poll-told-kept = Your draft is kept.
poll-reminder-title = Closing soon
poll-reminder = This poll closes on { $close }. I do not know who has answered, so this goes to everybody.

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

## Polls: problems

poll-problem-flag = I do not know “{ $part }”. Did you mean { $nearest }?
poll-problem-closes = I cannot tell when “{ $part }” is. Write for how long the poll is open, such as --closes 2d, --closes 3h or --closes 1w.
poll-problem-closes-range = “{ $part }”: a poll can be open for ten minutes at least and 90 days at most.
poll-problem-scale = “{ $part }”: there are two scales, --scale 5 (from 1 to 5) and --scale 10 (from 0 to 10).
poll-problem-room = After “{ $part }” I need a channel, such as --in #general.
poll-problem-multiple = “{ $part }” needs a whole number: how many options one may choose, such as --multiple 2.
poll-problem-limit = “{ $part }”: there are { $count } options, so choose a number from 1 to { $count }.
poll-problem-no-value = “{ $part }” stands alone: please leave out what follows the “=”.
poll-problem-contradiction = “{ $one }” and “{ $other }” do not go together: please keep one of them.
poll-problem-no-options = With “{ $part }” nobody chooses from options: leave out the options, or leave out “{ $part }”.
poll-problem-no-question = I did not find a question. Put it first, in quotes: "Where do we eat?" "Pizza" "Pasta"
poll-problem-question-long = A question can have at most { $limit } characters; yours has { $length }.
poll-problem-option-long = An option can have at most { $limit } characters; “{ $part }” has { $length }.
poll-problem-two-options = { $count ->
    [0] I found no options. Please give at least two, or say --open or --scale 5.
   *[other] I found only one option. Please give at least two, or say --open or --scale 5.
  }
poll-problem-options-many = There can be at most { $limit } options; you gave { $count }.
poll-problem-twice = The option “{ $part }” is there more than once: please keep one of them.
poll-problem-loose = I was not sure about “{ $part }”, which stands outside the quotes. I took it for an option.
