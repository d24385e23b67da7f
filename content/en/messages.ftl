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
unknown-lessons = { $count ->
    [one] There is a lesson that may help:
   *[other] There are lessons that may help, the likeliest first:
  }
found-title = This may help
found-line = **{ $title }** – { $place ->
    [title] in its title: { $words }
    [question] in its question: { $words }
    [attempt] in the thing to try: { $words }
    [quiz] in its quick check: { $words }
   *[text] in its text: { $words }
  }

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

    Joining is up to you, and so is leaving. Whether you've joined or not: say “sos” when something has just happened, and
    “help now” when it's serious.
hello-note = Until you join I keep nothing about you.
hello-again-title = Good to see you
hello-again-text = What would you like to do?
help-title = What you can say
help-start = **To begin**
help-way = **Your way**
help-company = **Nobody walks alone**
help-yours = **Yours to decide**
help-for-coordinator = **For coordinators**
help-for-admin = **For admins**
help-line = **{ $words }** – { $help }
help-people = **People who help**
help-people-none = **People who help:** ask { $contact }.
help-note = Plain words work too: ask me something, and I look for the lesson that fits. In Slack, put /ally in front when you are in a channel.

help-hello-show = say hello
help-hello-help = this list
help-home-show = your why, what is next, your promises and your settings in one look
help-journey-join = join as an ally
help-journey-leave = stop everything
help-whys-show = see your why, change it, look back on earlier ones
help-lessons-today = today's lesson, now
help-lessons-catch-up = the lessons you have not answered yet
help-journal-show = your private reflections: read, search, change, delete, share one
help-journal-find = look for something you wrote
help-journal-export = your journal as a file
help-journal-note = write down something of your own
help-settings-change = days, time, how often, timezone, holidays, language, where you start
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
    What is kept: your name, your answers here, which lessons you got, what you write in your journal, your promises, and
    what you answer about yourself. Your words are encrypted where they are stored. No report and no coordinator ever shows them; I quote your why back to you, and only
    to you. Messages in this chat belong to your employer's chat system, so your journal and your promises are written in
    forms and never appear in the chat. Say “privacy” to see what is stored, “forget me” to erase it.
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
plan-days-hint = Choose none, and I suggest days that fit where you stand. Never more than one lesson a day.
day-0 = Monday
day-1 = Tuesday
day-2 = Wednesday
day-3 = Thursday
day-4 = Friday
day-5 = Saturday
day-6 = Sunday
plan-at = At what time?
plan-weeks = How often?
plan-weeks-1 = Every week
plan-weeks-2 = Every second week
plan-country = Whose public holidays do you keep?
plan-country-hint = A country, such as Ireland; no lessons come on its holidays. Empty for none.
country-did-you-mean = I do not know a country called “{ $country }”. Did you mean { $likely }?
country-unknown = I do not know a country called “{ $country }”. Please write its name, or leave this empty.
country-without-holidays = I do not know the public holidays of { $country }, so lessons come on them as well. Say “pause” when you are away.
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
lesson-content-note = Before you read: { $note } Skipping this one needs no word.
lesson-reflect = **Think about it**
lesson-try = **One thing to try this week**
lesson-private = What you write goes into your journal: only you can read it, and it does not appear in the chat.
lesson-brief = Your lesson: { $title }
lesson-write = Write my answer
lesson-done = Done
lesson-skip = Leave this one out
skipped-title = That is all right
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
check-choose = Choose what is right
check-submit = Answer
check-chosen-right = **{ $answer }** – yes. { $feedback }
check-chosen-other = **{ $answer }** – not quite. { $feedback }
check-missed = **{ $answer }** – this as well. { $feedback }
check-changed = This question has been changed since you saw it. Here is how it reads now:
recall-title = Do you remember?
recall-text = From “{ $title }”. Nothing is scored; it only helps the idea to stay.
story-teller = { $teller }, on what was hard to learn
story-example = An example, made up, until a leader of your own tells a story here.
story-wrong = **What I got wrong**
story-learned = **How I learned**
story-now = **What I do now**
story-hard = **What is still hard**
story-brief = A story: { $title }
campaign-when = For { $day }
campaign-avoid = **Rather not today**
useful-question = Was this useful? Your answer goes into a sealed box without your name.
useful-yes = Yes
useful-somewhat = A little
useful-no = Not really
useful-thanks-title = Thank you
useful-thanks = Sealed. Whoever writes the lessons sees only group results, from five answers on, when the quarter is over.
catch-up-title = Catch up
catch-up-none = Nothing is waiting. You have answered everything you got.
catch-up-text = { $count ->
    [one] One lesson is waiting. There is no hurry.
   *[other] { $count } lessons are waiting, the newest first. Pick one; there is no hurry, and the others may just rest.
  }
catch-up-line = **{ $title }**, { $day }
prompt-title = A question for you
prompt-skip = Not this one
pace-remind-title = No hurry
pace-remind-text = You do not have to answer anything: reading is enough, and so is keeping a lesson for a quieter day. One press tells me that you want to go on like this.
pace-waits = **{ $title }** waits for you.
pace-keep = I read along, go on like this
pace-kept-title = Good, it goes on like this
pace-kept-text = Read when it suits you. The next one comes on your usual day.
pace-offer-title = Would less be better?
pace-offer-text = Weeks can be full. Fewer lessons are as good: nothing is lost, and you can change it back any day in your settings.
pace-slower-weekly = One a week
pace-slower-fortnightly = One every second week
pace-slower-title = A slower pace
pace-slower-text = Your next lesson: { $when }, your time.
pace-quiet-title = I will be quiet now
pace-quiet-text = I do not want to fill your chat, so nothing more comes for now. You keep your place: say **resume**, or answer any lesson, and it goes on exactly where you stopped. You are welcome any day.
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
journal-none-there = Nothing there. You may have deleted it, or written about it in another month.
journal-only = Shown: **{ $what }**.
journal-line-shared = **{ $title }**, { $day }; shared with { $people }
journal-about-notes = Notes
journal-about-questions = Questions between lessons
journal-more = More
journal-find = Search…
journal-find-title = Search your journal
journal-find-words = Which words?
journal-find-about = About what?
journal-find-month = When?
journal-find-note = You may leave out any of these. What you look for is used once and not kept.
journal-find-again = Search again…
journal-found-title = Found in your journal
journal-found = { $count ->
    [one] One entry has these words.
   *[other] { $count ->
        [2] Two entries have these words.
        [3] Three entries have these words.
        [4] Four entries have these words.
       *[other] { $count } entries have these words. These { $shown } come nearest; another word or a month narrows it down.
      }
  }
journal-found-none = No entry of yours has these words. Try fewer of them, or another one.
journal-export = Take it along…
journal-export-title = Your journal as a file
journal-export-note = I put the file into our private chat, because you ask me to. From then on it is a file in your employer’s chat system like any other: save it where it is yours, then delete it there.
journal-export-which = Which part?
journal-export-all = Everything
journal-export-hint = Where a chat shows a long file only in part, take it month by month.
journal-export-submit = Send it to me
journal-export-sent = It comes into our private chat in a moment.
journal-file = Your journal
journal-file-text = { $count ->
    [one] One entry, as you asked.
   *[other] { $count } entries, as you asked.
  }
journal-delete-shared = You shared it with { $people }. They cannot read it any more then, either.
journal-share = Share…
journal-share-spoken = Share what you wrote about “{ $title }” on { $day }
journal-share-title = Share this one
journal-share-intro = This is what they will see, word for word, in a window of their own. The chat will only say that you shared something. You can take it back at any time.
journal-share-who = With whom?
journal-share-hint = One person. You can share it with others afterwards.
journal-share-submit = Share it
journal-share-unknown = I do not know this person, and I write to nobody who has not come to me first. Ask them to join, or show it to them yourself.
journal-share-yourself = That is you. Choose somebody else.
journal-share-most = This one is shared with { $limit } people already. Take it back from one of them first.
journal-share-sent-title = Shared
journal-share-sent = { $person } can read it as it stands now. If you change it in your journal, what you shared stays as it was.
journal-shared-button = Shared…
journal-sharing-title = Who can read this
journal-sharing = **{ $title }** { $count ->
    [0] is shared with nobody.
    [one] is shared with one person, as it stood then.
   *[other] is shared with { $count } people, as it stood then.
  }
journal-take-back = Take it back from { $person }
journal-share-further = Share it with somebody else…
journal-taken-back-title = Taken back
journal-taken-back = They cannot read it any more.
journal-shared-title = Something to read, for you alone
journal-shared-text = { $person } shared something from a private journal with you: **{ $title }**.
journal-shared-note = It opens in a window of its own. It was not written to be passed on; please keep it to yourself.
journal-shared-read = Read it
journal-shared-decline = Not for me
journal-shared-read-title = Shared with you
journal-shared-about = About
journal-shared-kept = Nothing is said of whether you read this. If you would like to say thank you, the button does; or just close the window.
journal-shared-gone = This was taken back. There is nothing to read any more.
journal-shared-declined = It is gone from here, and nobody is told.
journal-thank = Say thank you
journal-thank-title = Thank you
journal-thank-text = { $person } hears that you said thank you.
journal-thanked-title = A thank you
journal-thanked-text = { $person } thanks you for what you shared.

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
home-quiet = when you like: I am quiet until you go on
home-days = Your days
home-days-at = { $days } at { $at }{ $weeks ->
    [2] , every second week
   *[other] {""}
  } ({ $zone })
home-asked = **What I asked you**
home-asked-lesson = **{ $title }**, { $day }. There is no hurry.
home-asked-promise = How did it go with your promise: **{ $title }**?
home-asked-measure = Six short questions about where you stand, for you alone, so that you can see later what has changed.
home-read = Read it
home-promised = **What you promised yourself**
home-measures = Where I stand
home-more = More
home-company = **Nobody walks alone**
home-circle = My circle
home-buddy = My buddy
home-channels = Channels
home-ask = Ask without my name
home-sos = SOS
home-programme = **For the programme**
home-polls = Polls
home-circles = Circles
home-questions = Questions to look at
home-roles = Roles
home-content = Lessons and messages
home-lessons = Lessons so far
home-reflections = In your journal
home-note = Only you see this page.

## Privacy

privacy-title = What is stored about you
privacy-nothing = Nothing. Until you join, I keep no trace of you.
privacy-text = Counted just now, in the database:
privacy-promise = Your words are encrypted where they are stored; no coordinator or report shows them. The people who run the server could in principle read what it can read. Slack or Teams know that you talk to me, and keep the messages of this chat; what you write in forms is not among them.
stored-ally = Your plan (days, time, timezone, holidays, how far you are)
stored-delivery = Messages planned or sent to you
stored-identity = How Slack or Teams calls you
stored-measure = Your answers to the six questions
stored-occasion = What comes back to you by itself, and when
stored-poll = Polls you made
stored-posted = Where your latest messages stand
stored-promise = Your promises
stored-recall = Lessons I ask you about again
stored-reflection = Entries in your journal
stored-role = Roles you hold
stored-share = Entries of your journal that you shared
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

## Content, for admins

help-studio-show = which lessons and messages are in use, and what is wrong with the files
help-studio-reload = have the content files read again
help-reception-show = how useful the lessons are found, in groups of five and more
content-title = Content
content-report-title = How the lessons are received
content-report-button = How they are received
content-report-none = There is nothing to tell yet. A lesson stands here once five people have had it before the beginning of this month; what they found useful follows when a quarter is over.
content-report-note = How many had a lesson by the beginning of this month, and how many of them did something with it; and what was said of its use, by quarter. Only in groups of five and more, and rounded, so that nobody can be made out.
content-report-lesson = **{ $title }**
content-report-given = { $people } had it; { $share } did something with it.
content-report-useful = Useful ({ $quarter })? { $answers }.
content-report-more = { $count ->
    [one] One more
   *[other] { $count } more
  }
content-button = See the content
content-again = Read again
content-reading = I am reading the files again, and tell you in a moment what I found.
content-unread = Nobody has read the files yet. It is done within seconds while the program runs; ask again, or look whether it does.
content-read = Last read
content-used = Last change taken over
content-languages = Languages
content-lessons = Lessons
content-prompts = Prompts
content-polls = Poll templates
content-scenarios = Scenes to rehearse
content-stories = Stories
content-circles = Circle guides
content-mentoring = Mentoring agendas
content-campaigns = Campaigns
content-well = The files are in order, and what they say is in use.
content-broken = { $count ->
    [one] One thing in the files needs mending. Until then everybody keeps getting the version before:
   *[other] { $count } things in the files need mending. Until then everybody keeps getting the version before:
  }
content-refused-title = The last edit is not in use yet
content-refused = { $count ->
    [one] Something in the content files needs mending first. Until then everybody keeps getting the version before, so nothing is lost:
   *[other] { $count } things in the content files need mending first. Until then everybody keeps getting the version before, so nothing is lost:
  }
content-more = { $count ->
    [one] And one more. “alongside content check” lists everything.
   *[other] And { $count } more. “alongside content check” lists everything.
  }
content-mended-title = The content files are in order again
content-mended = What they say now is in use. Thank you for mending them.

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

## Promises

help-promises-make = promise yourself one act by a day; I ask you how it went
help-promises-show = your promises
promise-button = Promise it
promises-button = My promises
promise-new = Make a promise
promise-make-title = A promise
promise-make-intro = One small act, by a day. On that day I ask you how it went; whatever you answer is all right.
promise-private = Only you can read this. It is encrypted where it is stored and never appears in the chat.
promise-act = What will you do?
promise-act-hint = Small enough to be done in one go: what, where, with which words.
promise-whom = For whom?
promise-whom-hint = If it is for somebody. Only you see it; you may leave it out.
promise-day = By which day?
promise-day-hint = I ask you on that day, at your usual time.
promise-submit = Promise it
promise-problem-past = That day is over. Please choose today or a later day.
promise-problem-far = That is far away. Please choose a day until { $last }.
promise-own = A promise of your own
promise-made-title = It is a promise
promise-made-text = I ask you how it went on { $when }, your time.
promise-due-title = How did it go?
promise-due-text = You made yourself a promise for { $day }. What it was opens with “Read or change”, so that it does not stand in the chat.
promise-due-lesson = It came from the lesson **{ $title }**:
promise-kept = Kept
promise-partly = Partly
promise-not-yet = Not yet
promise-let-go = Let it go
promise-open = Read or change
promise-open-spoken = Read or change: { $title }, by { $day }
promise-ask = How did it go?
promise-ask-spoken = How did it go? { $title }, by { $day }
promise-delete = Delete
promise-delete-spoken = Delete: { $title }, by { $day }
promise-kept-title = Kept
promise-kept-text = That is one more than yesterday. Was there something in it to do again?
promise-partly-title = Partly is a beginning
promise-partly-text = What you did counts. The rest can be a new promise, or rest.
promise-rest = Promise the rest
promise-let-go-title = Let go
promise-let-go-text = It is off your list. Not every plan fits the week it was made for.
promise-move-title = A new day
promise-move-intro = It has not happened yet, and that is all right. This is why you wanted it:
promise-move-no-why = It has not happened yet, and that is all right. Which day fits better?
promise-move-submit = Take this day
promise-moved-title = A new day
promise-moved-text = I ask you again on { $when }, your time. If it turns out to be too large, make it smaller with “Read or change”.
promise-buddy = Its day has moved { $count } times. Some things go better with somebody at your side: tell another ally, or a colleague you trust, what you plan and by when, and agree on when you tell each other how it went.
promise-list-title = Your promises
promise-list-intro = Only you can read these. They open in a form, so that they do not stand in the chat.
promise-list-none = No promise is open. A lesson’s “one thing to try” makes a good one, or one of your own.
promise-line = **{ $title }**, by { $day }
promise-line-kept = **{ $title }**, kept
promise-line-partly = **{ $title }**, partly kept
promise-line-let-go = **{ $title }**, let go
promise-count = { $kept } kept, { $partly } partly, { $gone } let go
promise-more = { $count } more
promise-first = Back to the first
promise-earlier = Earlier ones
promise-earlier-title = Earlier promises
promise-still-open = Open ones
promise-edit-title = Your promise
promise-saved-title = Kept as changed
promise-saved-text = Only you can read it.
promise-delete-title = Delete this promise?
promise-delete-text = **{ $title }**, by { $day }, will be gone for good.
promise-delete-yes = Delete
promise-delete-no = Keep it
moment-question = A question to think about

## Measure

help-measures-show = six questions about yourself, and how your answers change over time
measure-button = Six questions about you
measure-again = Answer again
measure-title = Where you stand
measure-intro = Six short questions about the past four weeks, for you alone. They come back after ninety days, or whenever you like, so that you can see what has changed. There are no right answers, and nothing is compared with anybody.
measure-private = Nobody else ever sees this, also not in a report. It is encrypted where it is stored.
measure-credit = I gave a colleague credit in front of others for something she had done.
measure-room = I made room for somebody who was interrupted or passed over.
measure-asked = Before I helped, I asked whether it was wanted.
measure-stayed = When somebody told me that I got something wrong, I listened to the end.
measure-noticed = I noticed when a woman was treated differently from a man in the same situation.
measure-acted = When I noticed such a difference, I did something about it, then or later.
measure-1 = Never
measure-2 = Seldom
measure-3 = Sometimes
measure-4 = Often
measure-5 = Nearly always
measure-activity = What I do
measure-quality = How I do it
measure-awareness = What I see and follow up
measure-saved-text = { $count ->
    [1] This is where you start. In ninety days I ask the same six questions, and you see what has changed.
   *[other] Here is how your answers have changed. A dip may only mean that you see more than before.
  }
measure-line = **{ $level }**: { $value } of 5
measure-line-change = **{ $level }**: { $first } in the beginning, { $last } of 5 now
measure-picture = Your answers over time: { $levels }
measure-picture-title = Where you stand, over time
measure-picture-note = From 1 (never) to 5 (nearly always). For you alone.
measure-day-90-title = Ninety days
measure-day-90-text = A while ago you set out. The same six questions again, two minutes, for you alone: then you see what has changed.

## The why comes back

why-still-title = Still true?
why-still-text = This is what you wrote on { $day }. Is it still why you are here?
why-still-yes = Yes
why-still-changed = It has changed
why-still-not-today = Not today
why-still-yes-title = Good
why-still-yes-text = I ask again in sixty days.
why-not-today-title = Another day, then
why-not-today-text = Nothing changes. I ask again in sixty days; “why” opens it any time.
why-before-hard = This is one of the harder ones. You said why you are here:
why-yours = your why
help-pushback-show = three lines to say when somebody mocks you or pushes back
pushback-title = When somebody pushes back
pushback-text = It stings, and it does not make you wrong. Three lines that keep a conversation open; take the one that sounds most like you:
pushback-line-ask = “What makes you say that?”
pushback-line-own = “This matters to me. You do not have to agree.”
pushback-line-later = “I would like to talk about it, not here. Coffee at three?”
pushback-why = And this is why you do it:
pushback-peer = You need not carry it alone: tell another ally what happened, or ask { $contact }.

## What a platform itself has to say

adapter-close = Close
adapter-choose = Choose
adapter-cut = Some of this was too long and was left out.
adapter-channel-link = Paste the link to the channel
adapter-not-repeated = What you wrote before is not repeated in the chat. What you write now takes its place.
adapter-needs-dialog-title = Not in this Teams
adapter-needs-dialog = What's said without a name I only take in a window of its own: a card would leave it in our chat, under your name. The Teams you have here can't open one. In a browser, on the desktop or on your phone it can.
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

## People put together: who, where, and not with

help-peers-apart = name somebody you'd rather not be put together with; nobody learns of it
stored-peer = Where you work, and whether you can be called upon
stored-apart = People you would rather not be put together with
peers-department = Where do you work?
peers-department-hint = Your department or team, so that you meet somebody from elsewhere. Leave it empty if you like.
apart-title = Not with
apart-text = { $count ->
    [0] If there's somebody you'd rather not share a circle or a buddy round with, or who shouldn't come when you ask for a person, name them here. You needn't say why.
    [one] You've named one person. The two of you won't be put together. A circle you share already stays as it is: you can leave it any day, without a reason.
   *[other] You've named { $count } people. You won't be put together with any of them. A circle you share already stays as it is: you can leave it any day, without a reason.
 }
apart-note = Nobody sees your list: not them, not your coordinators. A coordinator who puts the two of you into one circle hears only that it can't be done. It's kept encrypted.
apart-stranger = To keep this I keep who you are. “forget me” erases both.
apart-add = Name somebody
apart-again = Meet again
apart-who = Who?
apart-submit = Keep us apart
apart-yourself = That's you. Choose somebody else.
apart-most = You can name { $limit } people at most. Take somebody off the list first.

## Departures

## Support channels

help-channels-show = channels where people in the same boat talk, each one press away
help-channels-add = put a channel into the directory: say it in the channel, or choose one
stored-support-channel = Channels you host
stored-channel-request = Private channels you asked to be let into
channels-button = Channels
channels-title = Channels
channels-text = Here people talk who are in the same boat. Reading along is fine; nobody has to say anything.
channels-none = No channel is listed here yet. If you know one that helps, or wish there were one, tell a coordinator.
channels-line = **{ $topic }** – { $channel }{ $state ->
    [public] .
    [private] {" "}(private: its host lets you in).
    [archived] {" "}(archived: not offered).
    [gone] {" "}(deleted: not offered).
    [absent] {" "}(I'm not in it: not offered).
   *[new] {" "}(not looked at yet: not offered).
  } For { $whom }. { $spoken }.
channels-for-everybody = everybody
channels-any-language = Every language
channels-stranger-note = Until you join a channel here, I keep nothing about you. To bring you in I keep who you are for a day or two; where somebody has to let you in, until that's settled. “forget me” erases it at once.
channels-join = Join { $channel }
channels-more = { $count ->
    [one] One more
   *[other] { $count } more
  }
channels-first = Back to the first
channels-suggestion = If you'd like company with this: here people talk who are in the same boat.
channels-somebody = somebody

channels-moment = One moment
channels-on-its-way = I'm bringing you into { $channel }. It takes a few seconds.
channels-joined-title = You're in { $channel }
channels-joined = You'll find { $channel } among your channels. Reading along is fine; nobody expects you to introduce yourself.
channels-way-in-title = The way into { $channel }
channels-way-in = I may not bring people in myself here. This opens { $channel }; join there, or ask to.
channels-open = Open { $channel }
channels-closed-now = { $channel } can't be joined at the moment. Your coordinators know. Perhaps another one helps:
channels-not-joined-title = That didn't work
channels-not-joined = { $why ->
    [archived] { $channel } has been archived, so I couldn't bring you in. I no longer offer it, and your coordinators know.
    [gone] { $channel } is no longer there, so I couldn't bring you in. I no longer offer it, and your coordinators know.
    [absent] I'm not in { $channel } myself, so I couldn't bring you in. Your coordinators know; please try again in a day or two.
   *[other] I couldn't bring you into { $channel }: your account isn't let in there. Ask { $contact }.
  }

channels-private-title = A private channel
channels-private = { $channel } is private, so that people can talk freely there. { $named ->
    [1] { $host } lets people in, and would learn your name and that you'd like to join. Nobody else would, unless somebody else takes over from { $host }.
   *[other] { $hosted ->
        [1] Its host lets people in, and would learn your name and that you'd like to join. Nobody else would, unless somebody else takes over.
       *[other] Your coordinators let people in, and would learn your name and that you'd like to join.
      }
  }
channels-ask = Ask to be let in
channels-ask-again = Ask again
channels-asked-title = Passed on
channels-asked = I tell you as soon as you're let into { $channel }. You can take it back any time.
channels-withdraw = Take it back
channels-requested-title = Somebody would like to join { $channel }
channels-requested = **{ $who }** would like to join { $channel }. One press lets them in. If it doesn't fit, “Not now” is told to nobody.
channels-let-in = Let them in
channels-not-now = Not now
channels-let-in-title = Thank you
channels-let-in-text = I'm bringing them into { $channel } now.
channels-declined-title = All right
channels-declined = Nobody is told that you said so.
channels-settled-title = Nothing left to decide
channels-settled = Either it was taken back, or somebody else has seen to it.
channels-unanswered-title = No answer yet about { $channel }
channels-unanswered = Nobody has answered for a week. That happens, and need not be about you. You can ask once more, or ask { $contact }.
channels-unlisted = { $channel } is no longer in the directory, so nobody will let you in from here. Perhaps another one helps:

channels-add = Add a channel
channels-add-title = Add a channel
channels-edit = Change
channels-edit-spoken = Change { $channel }
channels-remove-spoken = Take { $channel } off the list
channels-look-spoken = Look at { $channel } again
channels-edit-title = Change a channel
channels-submit = Save
channels-add-note = Everybody here can see what you write. I look at the channel myself: what it's called, whether it's private, and every day whether it's still there. I post nothing in it, unless you say so below.
channels-room = Which channel?
channels-room-hint = A private one can be listed as well, if I'm in it: its host decides who gets in.
channels-topic = What is it about?
channels-topic-hint = In a few words, such as: Fathers at work
channels-whom = For whom?
channels-whom-hint = Such as: fathers, and everybody who will be one. Leave it empty for everybody.
channels-language = In which language?
channels-host = Who lets people in?
channels-host-hint = { $has ->
    [1] Now it is { $name }. Leave this empty to keep it so.
   *[other] Needed for a private channel. Whoever would like to join is brought to this person by name.
  }
channels-asks = Post questions without a name here?
channels-asks-no = No
channels-asks-yes = Yes
channels-looking = I'm having a look at { $channel }, and tell you in a moment what I find.
channels-listed-title = { $channel } is in the directory
channels-listed = { $who ->
    [public] Everybody can join it by one press. Say “channels” to see it as they do.
    [hosted] It's private: whoever would like to join is brought to its host, by name.
   *[hostless] It's private, and nobody is named to let people in. Until you name somebody, whoever would like to join is brought to the coordinators.
  }
channels-closed-title = { $state ->
    [archived] { $channel } is archived
    [gone] I can't find { $channel }
   *[absent] I'm not in { $channel }
  }
channels-closed = { $state ->
    [archived] Nobody can join it, so I don't offer it any more. If somebody opens it again, I notice within a day.
    [gone] It was deleted, or it's private and I'm not in it; so I don't offer it. If it's still there, add me (in Slack type /invite @{ $name } in the channel; in Teams add the app to the team), then press “Look again”.
   *[absent] So I can't bring anybody in, and don't offer it. Add me there (in Slack type /invite @{ $name } in the channel; in Teams add the app to the team), then press “Look again”.
  }
channels-unclear-title = I couldn't see it just now
channels-unclear = { $channel }: the platform did not answer as it should. What you wrote is kept; I look again by tomorrow, or when you press “Look again”.
channels-look = Look again
channels-remove = Take it off the list
channels-remove-title = Take { $channel } off the list?
channels-remove-text = { $channel } itself stays as it is, and everybody in it stays in. I just don't offer it any more.
channels-remove-no = Keep it

channels-hosting-title = You host { $channel }
channels-hosting = { $private ->
    [1] A coordinator has named you. When somebody would like to join, I bring you their name, and one press lets them in. Please keep to yourself who asks.
   *[other] A coordinator has named you. Everybody can join it without asking, so there's nothing you need to do here.
  }
channels-step-down = Not for me
channels-stepped-down-title = All right
channels-stepped-down = You don't host { $channel } any more. Your coordinators know, and look for somebody else.
channels-hostless-title = { $channel } has no host any more
channels-hostless = { $private ->
    [1] Until you name somebody, whoever would like to join is brought to the coordinators.
   *[other] Everybody can join it without asking, so nobody is kept waiting.
  }
channels-name-host = Name a host

## Circles

help-circles-show = your circle: four to six allies who talk for half an hour a week
help-circles-here = type it in your circle's own group chat, so that the guides come there
help-circles-circles = who waits for a circle, which circles there are, and drafts of new ones
stored-circle-seat = Your circle, or your place on the list for one
stored-circle-drafting = A draft of circles that you asked for

circle-name = Circle { $number }
circle-somebody = Somebody
circle-button = My circle
circle-no-hours = no hour at which everybody is at work
circle-hours-in = { $hours } in { $place }
circle-your-time = { $hours }, your time
circle-rule-stays = What's said there stays there. I can't read along, and nor can your coordinators.
circle-rule-guide = Once a week I bring a guide: how to open, what to talk about, one thing to try. Half an hour is plenty.
circle-rule-host = One of you hosts, a different one each time. All it takes is reading the guide out and watching the clock.
circle-rule-leave = Anybody may pass on any question, and leave on any day, without giving a reason.

circle-about-title = A circle of your own
circle-about-text = Four to six allies from different corners of the company, in a conversation of their own. Some things are easier to sort out with a few others who are at it too.
circle-want = I'd like one
circle-want-title = A circle
circle-want-text = Your coordinators put circles together from those who ask. Then you all get a conversation of your own.
circle-want-note = What's kept: that you'd like a circle, and where you work if you say so. Coordinators see both, with your name and timezone, to put circles together. It's gone from the list when you change your mind.
circle-waiting-title = You're on the list
circle-waiting-text = As soon as there are enough of you to make a good circle, your coordinators put one together, and I tell you. If there's somebody you'd rather not sit with, say so under “Not with”: nobody else learns of it.
circle-off-the-list = Not any more
circle-off-title = You're off the list
circle-off-text = If you'd like one later, type “circle”.

circle-fact-who = In it
circle-fact-hours = All at work
circle-fact-when = Next guide
circle-fact-guide = It's called
circle-fact-host = Hosting
circle-fact-room = Conversation
circle-guide-is-there = it's there already
circle-where-room = You talk in the private conversation called **{ $circle }**.
circle-where-link = I can't open a group chat here, so you do it: the button opens one with everybody in it. Whoever's first sends the first message, then types “circle here” in it and mentions me, and from then on I bring the guides there.
circle-where-chat = You talk in your group chat.
circle-where-none = { $circle } has no conversation at the moment. Your coordinators know. Until then, everything comes to you here.
circle-open-chat = Open the chat
circle-leave = Leave the circle
circle-stay = Stay
circle-leave-title = Leave the circle?
circle-leave-text = You're out of { $circle } at once. The others see one line that somebody has left, with no name and no reason.
circle-left-you-title = You've left the circle
circle-left-you-text = Thank you for being part of it. If you'd like another one some day, just say.
circle-left-by-hand = I can't take anybody out of a chat here. Please leave the group chat yourself: its menu has “Leave”.

circle-yours-title = You're in { $circle }
circle-yours-text = You're in **{ $circle }** with { $names }. Say hello when you get a minute: a name and what brought you here is plenty.
circle-welcome-title = Welcome to { $circle }
circle-welcome-text = { $names }: this is your own place. Nobody else is in here.
circle-welcome-note = When you're all at work: { $hours }. Pick any half hour that suits.

circle-here-title = Your circle's chat
circle-here-none = You're not in a circle yet. Type “circle” to ask for one.
circle-here-direct = That goes into your circle's own group chat: mention me there and type “circle here”. Only your circle may be in it.
circle-here-looking = I'm checking that only your circle is in here. If so, I say hello in a moment. If not, I tell you privately.
circle-here-others = There's somebody in that chat who isn't in your circle. A circle's conversation is for its people alone, so I didn't take it. Please use one with just you in it.
circle-here-missing = Not everybody from your circle is in that chat, and the guides are for all of you. Add whoever is missing, then type “circle here” there again.
circle-here-absent = I can't see who's in that chat. Add me to it, then type “circle here” again.

circle-host-title = You host the next meeting
circle-host-text = The guide comes to { $circle } on **{ $when }**, your time. Hosting is no exam: read the guide out, let everybody talk, end on time.
circle-host-guide = The guide is **{ $title }**. A word for you alone:
circle-host-pass = Somebody else, please
circle-passed-title = Somebody else hosts this time
circle-passed-text = That's fine. I've asked the next one, and don't say who passed.

circle-guide-title = This week: { $title }
circle-guide-host = **{ $host }** hosts this time.
circle-guide-no-host = Nobody hosts this time: decide together who watches the clock.
circle-guide-open = **To open**, a sentence or two each:
circle-guide-talk = **To talk about**; one of these is enough:
circle-guide-try = **To try** until next time:
circle-guide-again = You've been through all the guides, so they begin again. You aren't the same people any more. If your circle has had its time, that's fine too.
circle-guide-note = All at work: { $hours }. What's said here stays here.
circle-no-guide = There's no guide this time. Start with this: what was hard last week, and what would help?

circle-met-title = Did you meet?
circle-met-text = One tap, for all of you. Both answers are fine.
circle-met-yes = We did
circle-met-no = Not this week
circle-title-met = Good to hear
circle-text-met = Next time there's a new guide.
circle-title-not-met = Such weeks happen
circle-text-not-met = The same guide comes again next time. Nothing's lost.

circle-rest-title = Would something else suit you better?
circle-rest-text = As far as I know you haven't met the last three times. Calendars win sometimes, and nobody did anything wrong. Talk it over, then one of you presses:
circle-rest-go-on = Carry on as we are
circle-rest-rhythm = { $weeks ->
    [one] Every week
   *[other] Every two weeks
  }
circle-rest-day = Another day for the guide
circle-rest-end = We'd rather end it
circle-title-goes-on = You carry on
circle-text-goes-on = Nothing changes. The next guide comes as usual.
circle-title-rhythm = Another rhythm
circle-text-rhythm = { $weeks ->
    [one] From now on the guide comes every week.
   *[other] From now on the guide comes every two weeks.
  }
circle-title-day = Another day
circle-text-day = From now on the guide comes on { $day }.
circle-end-title = End this circle?
circle-end-text = One of you would rather end it. If a second one agrees, it ends for everybody; if not, nothing changes. Whoever just wants out can leave on their own: type “circle”.
circle-end-agree = Yes, let's end it
circle-title-second = It takes two
circle-text-second = Your wish is noted. The circle ends when one of the others agrees.
circle-title-over = Your circle has ended
circle-text-over = Thank you for the time you gave each other. No more guides come.
circle-over-told = { $circle } has ended. Thank you for being part of it. If you'd like to be in another one, just say.

circle-title-joined = { $name } joins you
circle-text-joined = Say hello, and tell { $name } in a line where you are.
circle-title-add = { $name } joins you
circle-text-add = I can't add anybody to a chat here: could one of you add { $name }?
circle-title-left = One fewer
circle-text-left = { $count ->
    [one] Somebody has left the circle. There's one of you now. Your coordinators know.
   *[other] Somebody has left the circle. There are { $count } of you now.
  }
circle-title-out = Still in this chat
circle-text-out = Somebody who has left the circle is still in this chat, and I can't take anybody out here. Please see to it.
circle-title-merged = You go on in { $other }
circle-text-merged = Your circle has become one with { $other }. That's where the guides come from now on. This conversation stays yours, but I don't write here any more.
circle-title-goodbye = This circle ends here
circle-text-goodbye = Thank you for the time you gave each other. I don't write here any more. This conversation is yours to keep or to close.

circles-title = Circles
circles-waiting = { $count ->
    [0] Nobody waits for a circle.
    [one] **One person** waits for a circle.
   *[other] **{ $count } people** wait for a circle.
  }
circles-count = { $count ->
    [0] There's no circle yet.
    [one] There's one circle:
   *[other] There are { $count } circles:
  }
circles-line-room = **{ $circle }**: { $count ->
    [one] one person
   *[other] { $count } people
  }
circles-line-link = **{ $circle }**: { $count ->
    [one] one person
   *[other] { $count } people
  }, in a group chat of their own
circles-line-making = **{ $circle }**: { $count ->
    [one] one person
   *[other] { $count } people
  }; its conversation is being made
circles-line-none = **{ $circle }**: { $count ->
    [one] one person
   *[other] { $count } people
  }; it has no conversation
circles-which = Look at one
circles-draft = Draft circles
circles-see-draft = See the draft
circles-place = Who waits
circles-more = { $count } more
circles-first = Back to the first
circles-back = Back to the circles
circle-title-drafting = I'm working on it
circle-text-drafting = { $count } people take a moment to put together well. I write to you when the draft is ready. Nobody else sees it.
circle-title-few = Not enough yet
circle-text-few = Circles begin with four people; { $count ->
    [0] nobody waits at the moment. Those on a break aren't counted.
    [one] one waits so far. Those on a break aren't counted.
   *[other] { $count } wait so far. Those on a break aren't counted.
  } If there are circles with room, you can put somebody into one under “Who waits”.
circle-title-unfit = No circle comes of it
circle-text-unfit = { $count } people wait, but no four of them go together: their working hours hardly meet, or something else stands in the way. It may work when more people have asked.

circle-person = **{ $name }**: { $details }
circle-person-lost = **{ $name }**: can't be reached at the moment
circle-away = on a break
circle-of = { $circle } ({ $count })
circle-room-there = there
circle-room-link = a group chat of their own
circle-room-making = being made
circle-room-refused = none ({ $reason })
circle-room-again = Make a new conversation
circle-reason-archived = it's archived
circle-reason-gone = it's gone
circle-reason-not-in-the-channel = I'm no longer in it
circle-reason-cannot-be-reached = not everybody could be reached
circle-reason-not-possible-here = I may not make one there
circle-reason-refused = the platform refused
circle-end-button = End this circle
circle-end-sure-title = End this circle?
circle-end-sure-text = { $count ->
    [one] { $circle } has one person. They're told, and may ask for another circle.
   *[other] { $circle } has { $count } people. They're told, and may ask for another circle.
  } Its conversation stays theirs; I just don't write there any more.

circle-merge = Make it one with
circle-merge-title = Make these two one circle?
circle-merge-text = { $small } goes into { $large }, which then has { $count } people. Everybody is told, and the guides come to the conversation of { $large }.
circle-merge-yes = Yes, make them one

circles-waiting-title = Who waits
circles-nobody-waits = Nobody waits at the moment, apart from those in the draft.
circles-who = Put into a circle
circles-late-title = A circle for { $name }
circles-late-none = There's no circle with room where { $name } could go. Perhaps the next draft has one.
circles-late-unfit = There's no circle I'd suggest: the working hours hardly meet, or something else stands in the way.
circles-late-best = **{ $circle }** suits best ({ $count } people so far): hours, departments and languages are counted.
circles-into = Put into
circles-into-this = Into { $circle }
circles-which-else = Or into another
circles-refused-title = That didn't work
circles-full = That circle has six people already, which is the most. Please choose another.
circles-yours = That's about your own circle, and who sits with you isn't yours to arrange. Please let another coordinator do it.
circles-apart = These people can't be in one circle. Please choose another.
circles-not-one = These two can't become one circle. Please choose another.

draft-title = Draft: circles
draft-text = { $count ->
    [one] One circle is drafted.
   *[other] { $count } circles are drafted.
  } Only you coordinators see this. Nobody in it knows until you make it real; change what you like.
draft-name = Draft { $number }
draft-new = **{ $circle }**: { $count ->
    [one] one person
   *[other] { $count } people
  }. All at work: { $hours }.
draft-more = **{ $circle }** gets somebody new, and then has { $count } people. All at work: { $hours }. New:
draft-change = Change { $circle }
draft-change-title = Move somebody
draft-who = Who?
draft-where = Where to?
draft-to-list = Back to the list, to wait for another
draft-move = Move
draft-real = { $count ->
    [one] Make it real
   *[other] Make { $count } circles real
  }
draft-again = Draft again
draft-discard = Throw it away
draft-wrong = { $count ->
    [one] Not four to six people: { $circles }. It stays in the draft until that's mended.
   *[other] Not four to six people: { $circles }. They stay in the draft until that's mended.
  }
draft-changed = **Somebody left or moved while you were looking.** This is how it stands now; please have another look.
draft-some-left = What could be made real is real now. What's left needs a change first: move somebody, or draft again.
draft-problem-gone = Somebody has moved them meanwhile, or they've left the list. Please look at the draft again.
draft-problem-no-circle = That circle isn't there any more. Please choose another.
draft-problem-full = That circle has six people already, which is the most. Please choose another.
draft-problem-yours = That's about your own circle, and who sits with you isn't yours to arrange. Please let another coordinator do it.
draft-yours-note = Circles that you're in yourself aren't on offer here: another coordinator can change those.
draft-problem-apart = These people can't be in one circle. Please choose another.

circle-desk-title = { $circle } needs a look
circle-desk-small = { $count ->
    [one] Somebody has left { $circle }; there's one person in it now.
   *[other] Somebody has left { $circle }; there are { $count } people in it now.
  } Circles go best with four to six. You could put somebody into it who waits, or make it one with another.
circle-desk-fits = **{ $other }** would go well with it.
circle-desk-refused = I couldn't make a conversation for { $circle } ({ $reason }). Until there is one, its guides come to each privately.
circle-desk-gone = The conversation of { $circle } can't be used any more ({ $reason }). Until there's a new one, its guides come to each privately.
circle-desk-outside = I couldn't bring somebody new into the conversation of { $circle }. They're in the circle all the same: one of its people could add them by hand.
circle-desk-over = { $circle } has ended: two of its people wished it. Nothing is left to do.

## Buddies

help-buddies-show = your buddy: twenty minutes with a different ally every few weeks
help-buddies-numbers = how many have a buddy, and how the last round went; no names
stored-buddy = That you take part in the buddy rounds
stored-buddy-member = Buddy rounds of the past year, and whether you met
buddies-button = My buddy
buddies-title = A buddy
buddies-room = Buddies
buddies-somebody = a colleague
buddies-join = Count me in
buddies-offer-text = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
  } I put you together with a different ally, somebody you'd hardly meet otherwise. Twenty minutes, over coffee or on a call. No agenda, no homework. That's all.
buddies-offer-note = Snooze whenever you're busy, stop any day. Only you and your buddy know that you're a pair.
buddies-stored = I keep that you take part, where you work if you say so, and for one year who you were with, so that you don't get the same person again too soon. Your buddy sees your name and your working hours. Coordinators see how many take part, never who's with whom.
buddies-yours = Your buddy
buddies-now = This round you're with **{ $names }**.
buddies-now-alone = This round you're without a buddy. You're first in line for the next one.
buddies-soon = There's a new round. I tell you who you're with as soon as it's a good hour for everybody in it.
buddies-next = The next round begins on Monday, { $day }.
buddies-away = You're on a break, and I leave you out until it's over. Say “resume” to be back earlier.
buddies-open = Open our chat
buddies-apart = Not with …
buddies-snooze = Snooze until …
buddies-snooze-title = Snooze
buddies-snooze-intro = No new buddy until that day; then I count you in again by myself. If you have a buddy right now, that goes on: tell them if you can't make it.
buddies-snooze-until = Until which day?
buddies-snooze-hint = At most a year from now.
buddies-problem-past = Please choose a day from tomorrow on.
buddies-problem-far = That's more than a year away. Please choose a day up to { $last }.
buddies-snoozed-title = You're snoozing
buddies-snoozed-text = No new buddy until { $day }. From then on you're in again, by yourself.
buddies-wake = Wake up
buddies-stop = Stop
buddies-stop-title = Stop having buddies?
buddies-stop-text = No more rounds for you. You can start again any day.
buddies-stop-others = { $names } will hear that you can't make it this round, not why. You can start again any day.
buddies-stop-yes = Stop
buddies-stop-no = Stay in
buddies-stopped-title = You're out
buddies-stopped-text = No more buddy rounds. Say “buddy” whenever you'd like to start again.
buddies-start-title = This round: { $names }
buddies-start-text = You're buddies until { $day }. Find twenty minutes that suit you all, over coffee or on a call. No agenda.
buddies-start-note = I leave you to it here. On { $day } I ask each of you, in private, whether you met.
buddies-told-title = Your buddy this round: { $names }
buddies-told-text = You're buddies until { $day }. Find twenty minutes, over coffee or on a call. No agenda.
buddies-write = I can't open a chat for you this time: please write to { $names } yourself.
buddies-hours = You share { $halves ->
    [1] half an hour
    [2] one hour
   *[other] { $hours } hours
  } of the working day:
buddies-hours-none = Your working hours don't overlap. Take turns with an early or a late call, or write to each other instead.
buddies-alone-title = Nobody free this round
buddies-alone-text = It didn't work out this time: we're spread over hours and places, and now and then somebody is left over. You're first in line for the next round, on Monday, { $day }.
buddies-left-title = A change for this round
buddies-left-two = Your buddy can't make it this round. You're first in line for the next one, on Monday, { $day }.
buddies-left-three = One of you can't make it this round. It's you and **{ $names }** now.
buddies-ask-title = Did you meet?
buddies-ask-text = This round you were put together with { $names }. Did you find the twenty minutes?
buddies-met = Yes
buddies-missed = Not this time
buddies-ask-note = Nobody is told what you answer.
buddies-met-title = Good to hear
buddies-missed-title = That's all right
buddies-pause-title = Busy weeks?
buddies-pause-text = It didn't work out twice in a row. That happens. Would a break suit you better just now?
buddies-pause-note = Nobody is told, whatever you choose.
buddies-month = Snooze a month
buddies-go-on = Keep going
buddies-go-on-title = You stay in
buddies-numbers = Buddies, in numbers
buddies-count-in = Take part
buddies-count-asleep = Snoozing just now
buddies-no-round = There has been no whole round yet.
buddies-small-round = Of the round that began on { $day } nothing is said: it had fewer than five pairs.
buddies-last-round = The round that began on { $day }:
buddies-pairs = Pairs
buddies-threes = Groups of three
buddies-share-met = Met, as far as we know
buddies-numbers-note = Who's with whom is known to them only.

# A question to start with, one a meeting. Add others under the next number.
buddies-starter = To begin with: *{ $question }*
buddies-starter-1 = What made you join, and what nearly kept you from it?
buddies-starter-2 = When did somebody at work last make things easier for you? What did they do?
buddies-starter-3 = Which meeting would you change first, and how?
buddies-starter-4 = When did you last notice that somebody wasn't heard? What happened next?
buddies-starter-5 = What have you tried lately that went less well than you'd hoped?
buddies-starter-6 = Who taught you how to behave at work, and what would you teach differently?
buddies-starter-7 = What do you do when everybody laughs at a joke and you don't?
buddies-starter-8 = What do people get wrong about the part of the company you work in?
buddies-starter-9 = What would you like a colleague to ask you that nobody ever does?
buddies-starter-10 = Where is it easy for you to speak up, and where isn't it?
buddies-starter-11 = What did you believe about work five years ago that you don't believe now?
buddies-starter-12 = Whose work deserves more credit than it gets?
buddies-starter-13 = When did somebody tell you that you'd got something wrong? What helped you hear it?
buddies-starter-14 = What's small, costs nothing, and would make the week better for somebody in your team?
buddies-starter-15 = What would you try if nobody minded it going wrong?
buddies-starter-16 = What would you like the people you work with to say about you in ten years?

## Questions without a name

help-asks-show = ask your colleagues something without your name
help-asks-curate = look at questions and answers that wait for you, and close what shouldn't stand in a channel
stored-ask-signature = Answers you gave with your name

asks-title = Ask without your name
asks-text = Something you'd like to ask, and not with your name on it? Write it in a form. It waits, sealed, until something from at least two other people waits with it. Then all of it is posted together in a support channel, and anybody there can answer.
asks-promise = Coordinators never learn who asked. After a week the keys are gone, and then those who run this can't look it up in anything I keep either. You get six words. They're the only way back to your question, and only you have them.
asks-promise-without-disk = Coordinators never learn who asked. Once the host's backups from that week have expired, those who run this can't look it up in anything I keep either. You get six words. They're the only way back to your question, and only you have them.
asks-typed = What you typed after the command stands in this chat, under your name. I've kept nothing of it. For a question without your name, please use the form.
asks-nowhere = There's no channel for questions without a name yet. Your coordinators can choose one with **channels add**. Or write to { $contact }.
asks-button = Write my question
asks-code-button = I have a code
asks-how-button = How does this work?
asks-channels-button = Choose a channel
asks-privacy =
    Questions and answers without a name: nobody, not even I, can tell which are yours. You can take one back with its six words. A keyed note that something of
    yours waits, or how often you've asked this week, goes with its box and with the week.

asks-form = Ask without your name
asks-answer-form = Answer without a name
asks-channel = Where?
asks-words = Your question
asks-words-hint = At most 2,000 characters. You'll see it once more before it's sent.
asks-answer-words = Your answer
asks-advice = It's posted word for word. Leave out names, dates, places and who was there.
asks-look-submit = Have a look
asks-sure-submit = Go on all the same
asks-serious = This sounds serious, and you needn't carry it alone. These people help. If I've got it wrong, just go on below; your words are still there, and nothing has been sent.
asks-preview-title = Before it's sent
asks-preview = { $kind ->
    [answer] Your answer will stand in { $channel } like this, word for word:
   *[other] Your question will stand in { $channel } like this, word for word:
 }
asks-telling = { $count ->
    [0] I found nothing that points to somebody at first sight. I can't find everything: how you write, and what only you know, can tell too.
   *[other] What's in bold could tell who you are, or whom you mean. Could it be left out? I can't find everything: how you write, and what only you know, can tell too.
 }
asks-telling-words = yesterday, today, this morning, this afternoon, last night, tonight, last week, this week, last month, my boss, my manager, my team lead, my director, our boss, our manager, our team lead, our director, our ceo, the ceo, my assistant, my intern, my mentor, my colleague, my desk, my maternity leave, my pregnancy, my wedding, my first week, only woman, only man, only one
asks-words-again = Change it here if you like
asks-when = When?
asks-when-hint = Whoever sees your screen, or the network, at the time it's posted could put two and two together. Waiting protects you from that.
asks-together = Later, together with others
asks-now = Now, although somebody could guess
asks-now-read = Not sealed: to a coordinator now
asks-send = Send it
asks-not-ready = I can't take it just now. Please say ask once, then send it again; what you wrote is still here.
asks-too-often = { $kind ->
    [answer] You've given { $limit } answers without your name this week, which is as many as I take. With your name you can always answer.
   *[other] You've asked { $limit } questions without your name this week, which is as many as I take. From Monday on you can ask again.
 }
asks-hour = { $hour } ({ $zone })
asks-kept-title = Keep these six words
asks-code-text = These six words are the only way back:
asks-code = **{ $code }**
asks-code-note = I show them this once. Write them down somewhere of your own. Nobody can find them again, not even I. With them you can read the answers, add something, change or take back your words: say ask and press “I have a code”.
asks-kept-together = It's sealed. It's posted in { $channel } at { $when }, on the first day on which texts from at least three people wait; at the latest on { $latest }.
asks-kept-together-read = It's sealed. At { $when }, on the first day on which texts from at least three people wait, a coordinator reads them, and then they're posted in { $channel }. That begins on { $latest } at the latest.
asks-kept-now = It's on its way to { $channel }.
asks-kept-now-read = It's with the coordinators. When one of them has read it, it's posted in { $channel }.

asks-how-title = How this works
asks-how =
    Your words are sealed as soon as you send them, in an envelope like every other one: no time, no number, no name. Once a
    day I look whether something from at least three people waits. If so, I open it all at once, mix it, post it, and destroy
    the key. What stays alone is posted within a week.

    So that three texts of one person don't pass for three people, and nobody floods a channel, empty envelopes say that you
    have something waiting, and how often you've asked this week. Their keys go with the box, and with the week.
asks-how-keys = Keys have three parts in three places, and are in no backup: old copies of the database stay locked.
asks-how-keys-without-disk = Here keys have two parts, because this host has no disk of its own: backups from those days must have expired before old copies stay locked.
asks-how-code = Of your six words I keep a fingerprint that can't be turned back. If you've lost them, a coordinator can close the post for you, and needn't know that it was yours. Ninety days after the last answer I forget the question and its code.
asks-how-limits =
    What this can't do: protect you from somebody who controls the server while your words wait, or until the end of the week
    in which you ask; hide from Slack, Teams or your employer's network that you used me, and when; hide you behind your own
    words, or where people guess. If two of the three who ask work together, they know on which day the third one asked. If
    you post it now, close it or take it back, whoever watches the clock sees when.

asks-question-title = A question without a name
asks-question-note = Nobody here can see who asked, coordinators included. Answers are posted here.
asks-done-note = Whoever asked has what was needed. Thank you.
asks-added-title = Whoever asked adds
asks-answer-title = An answer
asks-about = To the question: “{ $question }”
asks-by-nobody = without a name
asks-by-name = with a name
asks-by-somebody = somebody here
asks-sign-button = Answer with my name
asks-answer-button = Answer without my name
asks-report-button = Report
asks-another-button = Ask one too
asks-gone-title-closed = Closed
asks-gone-closed = { $kind ->
    [answer] A coordinator has closed this answer.
    [added] A coordinator has closed this.
   *[other] A coordinator has closed this question.
 }
asks-gone-title-withdrawn = Taken back
asks-gone-withdrawn = { $kind ->
    [answer] Whoever gave this answer has taken it back.
    [added] Whoever asked has taken this back.
   *[other] Whoever asked has taken this question back.
 }
asks-over-title = This question is closed
asks-over = It can't be answered any more. If it's yours too, ask it: say ask.
asks-report-title = Thank you for looking out
asks-reported = A coordinator is asked to look at it. Nobody learns that it was you.
asks-report-left = A coordinator has looked at this already, and left it. If that can't be right, please talk to { $contact }.
asks-sign-title = Answer with your name
asks-sign-note = It's posted at once, with your name: { $name }.
asks-sign-submit = Post it
asks-signed-title = Posted
asks-signed = Your answer is on its way to the channel.
asks-lost-title = Questions that can't be opened
asks-lost = Questions and answers without a name were waiting here, and I can't open them any more. Nothing of them is left, and nobody has read them. If you sent one in the last days, please send it again. I'm sorry.

asks-code-title = Your six words
asks-code-intro = The words I showed you when you sent it. Capitals, spaces and dashes don't matter.
asks-code-field = Six words
asks-code-hint = Such as: anchor bicycle copper …
asks-code-submit = Open it
asks-code-unknown = I know nothing under these words. Please look whether all six are right, in the same order. What was taken back can't be found any more, nor what is older than three months.
asks-code-unknown-lost = I know nothing under these words. Please look whether all six are right, in the same order. On { $day } what was waiting could not be opened any more: if yours was among it, please send it again. I'm sorry.
asks-mine-title = { $kind ->
    [answer] Your answer
   *[other] Your question
 }
asks-channel-gone = a channel that isn't there any more
asks-state-waiting = It waits, sealed, for { $channel }. It's posted at { $when }, on the first day on which texts from at least three people wait.
asks-state-reading = It's with the coordinators, who read it before it's posted in { $channel }.
asks-state-posted = It stands in { $channel }.
asks-state-returned = It wasn't posted in { $channel }. The reason: { $reason }
asks-state-done = It's closed, as you have what you needed. It stands in { $channel }.
asks-state-closed = A coordinator has closed it, and its words are gone. The reason: { $reason }
asks-answers = { $count ->
    [0] No answers yet.
    [one] One answer:
   *[other] { $count } answers; the latest:
 }
asks-added-reading = What you added is with the coordinators: “{ $words }”
asks-added-returned = What you added wasn't posted: “{ $words }” The reason: { $reason }
asks-what = What now?
asks-what-hint = What has been released is closed, changed or taken back at once; whoever watches the clock sees when.
asks-what-submit = Go on
asks-way-leave = Nothing, I only wanted to look
asks-way-change = Change it
asks-way-again = Change it and send it again
asks-way-add = Add something
asks-way-add-instead = Change what I've added
asks-way-done = Close it: I have what I need
asks-way-withdraw = Take it back: its words are erased
asks-words-new = The words, changed
asks-words-added = What you'd like to add
asks-look-again = This is how it will stand there. Change it, or go on once more to send it as it is.
asks-did-left = All right
asks-did-text-left = Nothing has changed.
asks-did-changed = Changed
asks-did-text-changed = It's kept as changed. Your six words stay the same.
asks-did-again = Sent again
asks-did-text-again = The coordinators look at it once more. They hear of it at the next hour of release, not now. Your six words stay the same.
asks-did-added = Added
asks-did-text-added = It's sealed. It's posted at { $when }, on the first day on which texts from at least three people wait; at the latest on { $latest }. Until then you can change it.
asks-added-most = You've added { $limit } times, which is as often as one question takes. You can ask a new one.
asks-did-done = Closed
asks-did-text-done = The channel sees that you have what you needed. Nobody can answer any more.
asks-did-withdrawn = Taken back
asks-did-text-withdrawn = Its words are erased, and the six words lead nowhere any more. What stood in a channel is gone from there in a moment.

asks-curate-title = Without a name
asks-curate-text = { $reading ->
    [0] Nothing waits to be read
    [one] One text waits to be read
   *[other] { $reading } texts wait to be read
 }{ $reported ->
    [0] , and nothing was reported.
    [one] , and one was reported.
   *[other] , and { $reported } were reported.
 }
asks-curate-posted = In the channels, from the last 30 days:
asks-curate-line = { $kind ->
    [answer] Answer: { $words }
    [added] Added: { $words }
   *[other] Question: { $words }
 }
asks-curate-look = Open
asks-curate-more = More
asks-curate-note = Nobody can find out who wrote something, you neither. Somebody who has lost the six words can ask you to close a post, and needn't say whose it is.
asks-curate-done = { $later ->
    [0] That's all. Thank you.
   *[other] That's all for now. What you left for later is still there.
 }
asks-next-button = Look at the next one
asks-notice-title = Somebody waits for you
asks-decide = What becomes of it?
asks-decide-submit = Decide
asks-decide-post = Post it
asks-decide-back = Send it back, with a reason
asks-decide-close = Close it: its words are erased
asks-decide-leave = Leave it there
asks-decide-later = Later
asks-decide-reported = Somebody has reported this.
asks-decide-text = { $kind ->
    [answer] An answer in { $channel }:
    [added] What the asker added in { $channel }:
   *[other] A question for { $channel }:
 }
asks-decide-names = **It seems to name somebody.** Please send it back if that person could be hurt by it, or could tell who wrote it.
asks-decide-note = In bold: what could tell who wrote it, or whom it's about.
asks-reason = Reason
asks-reason-hint = The author reads it with the six words. Needed to send something back.
asks-reason-missing = Please choose a reason: it's all that the author learns.
asks-reason-words = Your own words to the author
asks-reason-names = It names somebody.
asks-reason-telling = It could tell who wrote it.
asks-reason-elsewhere = It belongs somewhere else.
asks-reason-hurts = It could hurt somebody who reads it.
asks-reason-other = Another reason.
asks-reason-channel = Its channel isn't there any more.
asks-reason-over = The question was closed before this could be posted.

## This is serious

help-serious-show-typed = who helps when something serious has happened
serious-button = This is serious
serious-title = When it's serious
serious-text = I'm glad you came here. You don't have to decide anything now, you needn't tell me anything, and it isn't yours to carry alone.
serious-people = **These people help:**
serious-nobody-named = **Nobody is named here yet.** I'd rather say so than send you somewhere wrong. Ask { $contact } who helps here with harassment or violence. A doctor, somebody on the works council, or a boss you trust can also go with you.
serious-known = **They'll know it's you.** Telling somebody here isn't anonymous. You can ask first, before you say what happened: “What will you do with what I tell you? Who will hear of it? What can I decide myself?”
serious-outside = Those outside often don't need your name: ask them.
serious-now = **If somebody is in danger right now,** call the emergency number where you are.
serious-note = I've kept nothing of this, and told nobody.
serious-typed = If this is about something that happened to you, or to somebody you know: I'm glad you said it, and it isn't yours to carry alone.
serious-typed-note = I've kept nothing of what you typed, and told nobody. This chat keeps it, and the chat belongs to your employer: if you'd rather not have it there, delete your message.
serious-otherwise = **If it was about something else:**
serious-after = Writing about that can stir things up. If it's about something that happened to you, or to somebody you know: you needn't sort it out alone.

## In the moment: sos

help-sos-show = something just happened: one sentence to say now, or a person to talk to
help-sos-on-call = let yourself be asked when somebody wants ten minutes with another ally
stored-call = Your call for a person, until some hours after it is over
stored-call-asked = Calls for which you were asked, until some hours after they are over
sos-title = What's happened?
sos-text = Take the one that fits. You get one sentence for now and one for later.
sos-heard = I just heard something
sos-said = I said something
sos-mocked = I'm being mocked for this
sos-person = Get a person
sos-person-note = “Get a person” asks allies who are at work right now, three at a time. They hear that somebody would like ten minutes, and not who. Only the one who comes learns that it's you. I forget it a few hours later. Is there somebody you don't want it to be? Say “not with” first.
sos-on-call-note = Could you be that person for somebody? Say “on call”.
sos-now = **Now:** “{ $words }”
sos-later = **Later:** “{ $words }”
sos-another = Another one
sos-practise = Practise what to say
sos-repair = I want to repair it
sos-push-back = More for this moment
sos-heard-title = You heard something
sos-heard-text = One sentence is enough. You don't have to win anything. If the moment's gone, the second one is for this afternoon.
sos-said-title = You said something
sos-said-text = It happens to everybody who ever opens their mouth. Short is better than perfect, and soon is better than short.
sos-mocked-title = They're having a go at you
sos-mocked-text = That stings, and it doesn't make you wrong. You owe nobody a speech.

# One for now and one for later, another pair each day. Add as many as you like, with the next number.
sos-heard-now-1 = Hang on, I don't get that one. What do you mean?
sos-heard-now-2 = That's not how I see it.
sos-heard-now-3 = Let's leave that. Where were we?
sos-heard-now-4 = I'd like to hear the rest of that.
sos-heard-now-5 = Not with me, please.
sos-heard-later-1 = What was said earlier didn't sit right with me. Was it all right for you that I spoke up, or would you rather I'd left it?
sos-heard-later-2 = Have you got five minutes? That remark earlier stayed with me, and I'd rather say it to you than about you.
sos-heard-later-3 = I was there and I said nothing. I'm sorry. What would help now?
sos-heard-later-4 = I noticed what was said, and I didn't like it. I'm not asking you to explain. Just so you know you weren't the only one.
sos-heard-later-5 = Next time that comes up in this round, I'll say something. Will you back me?
sos-said-now-1 = That came out wrong, and it was wrong. I'm sorry.
sos-said-now-2 = I take that back. I'm sorry I said it.
sos-said-now-3 = You're right. Thank you for telling me.
sos-said-now-4 = I cut you off. Please go on.
sos-said-now-5 = Stop, that was unfair of me. I'm sorry.
sos-said-later-1 = I've thought about what I said. It was wrong, and I won't say it again. You don't have to answer.
sos-said-later-2 = I said it in front of everybody, so I'll take it back in front of everybody, if that's all right with you.
sos-said-later-3 = You told me, and I argued. I've understood it now. I'm sorry I made you explain it twice.
sos-said-later-4 = I cut you off earlier. What were you going to say? I'd like to hear it.
sos-said-later-5 = I'm sorry for what I said. Is there something I can put right?
sos-mocked-now-1 = What makes you say that?
sos-mocked-now-2 = It matters to me. It needn't matter to you.
sos-mocked-now-3 = Fair enough. Back to the list?
sos-mocked-now-4 = Yes, I did say that. And I'd say it again.
sos-mocked-now-5 = I can laugh about a lot. Not about that.
sos-mocked-later-1 = You had a go at me in front of the others. I'd like to hear what you really think of it. Coffee at three?
sos-mocked-later-2 = I'm not trying to be better than anybody. I got tired of saying nothing.
sos-mocked-later-3 = You needn't agree with me. But please don't turn it into a joke next time.
sos-mocked-later-4 = I was where you are not long ago. If you ever want to know what changed, ask me.
sos-mocked-later-5 = It got to me, what you said. We've worked together for long enough that I can tell you.

sos-waiting-title = I'm asking around
sos-waiting-text = I've asked allies who are at work right now. As soon as one of them comes, I'll put the two of you together. If nobody can within thirty minutes, I'll tell you.
sos-waiting-again = I'm already asking. As soon as somebody comes, I'll put the two of you together. It takes thirty minutes at most.
sos-waiting-note = They don't know who's asking.
sos-cancel = I don't need it any more
sos-cancelled-title = All right
sos-cancelled-text = I've stopped asking. Nobody learned that it was you.
sos-cancel-late-title = Somebody has come already
sos-cancel-late-text = If you don't need it any more, just say so to them. They won't mind.
sos-again = Try again
sos-often-title = I've asked several times today
sos-often-text = I don't want to wear out those who can be asked, so I pause for a few hours. You still needn't be alone with it:
sos-nobody-title = Nobody's free right now
sos-nobody-text = That's about their day, and not about you. Nobody learned that you asked. You still needn't be alone with it:
sos-asked-title = Somebody would like ten minutes with another ally, now
sos-asked-text = You'd listen, that's all. You'll learn who it is only if you take it.
sos-asked-note = If you can't, that's fine: say “Not now”, and I'll ask the next one. Nobody is told.
sos-here = I'm here
sos-not-now = Not now
sos-taken-title = Thank you
sos-taken-text = It's **{ $name }**. I'm putting the two of you together.
sos-taken-note = Listen first. You needn't solve anything. Please keep to yourself what you hear, and that you were asked. If it's about harm, say “help now” to me: there you'll find the people who can help.
sos-over-title = You needn't come any more
sos-over-text = Either somebody else is there, or it's over for now. Thank you for being there.
sos-declined-title = That's fine
sos-declined-text = Nobody is told. Thank you for being one of those who can be asked.
sos-room-title = Ten minutes
sos-together-title = Ten minutes, the two of you
sos-together-text = { $names }: here you are. Say hello, and talk as you like: here, over a coffee, or in a call.
sos-together-note = Please keep to yourselves what you hear. I don't read along, but like every chat here this one belongs to your employer: for what nobody should ever read, have a coffee or a call.
sos-somebody = a colleague
sos-told-title = You and { $name }
sos-told-room = **{ $name }** has ten minutes for you. I've opened a conversation for the two of you: it's among your messages.
sos-told-link = Press the button: it opens a chat with the two of you.
sos-told-open = Open the chat
sos-told-direct = I couldn't open a conversation for you here. Please write to **{ $name }** directly.
sos-on-call-title = On call
sos-on-call-no = Now and then somebody would like ten minutes with another ally: after a remark, after a slip of their own, after a bad meeting. Would you be one of those who can be asked?
sos-on-call-yes = You can be asked, on working days from { $begins } to { $ends } your time. Thank you.
sos-on-call-how = Three are asked at a time, whoever wasn't for longest first. You can say “Not now”, and nobody is told. Never on a break, on a holiday or outside your working hours.
sos-on-call-begin = I can be asked
sos-on-call-stop = Not any more

## Stumble and repair

help-stumble-show = put something right that you said or did, or get through push-back
stumble-entry = A stumble and its repair
stumble-about = Stumbles and repairs
stumble-title = It happens
stumble-text = Whoever tries, stumbles. What counts is what comes next, and that can be one sentence.
stumble-said = I said something wrong
stumble-push-back = I met push-back
stumble-private = Only your sentence is kept, as a promise to yourself. The rest is gone when you close this, unless you tick the box. Nobody else sees any of it.
stumble-form-title = Repair it
stumble-form-text = A repair says what I did, and what I'll do. It needs no reasons, and it doesn't ask to be forgiven.
stumble-what = What happened?
stumble-what-hint = In your words, for you alone. You can leave it empty.
stumble-effect = What did it do to the other person?
stumble-effect-hint = As far as you know. You needn't ask them to tell you.
stumble-sentence = What will you say?
stumble-sentence-hint = One sentence such as: I cut you off on Monday. I'm sorry, and I'd like to hear the rest.
stumble-keep-label = And the rest?
stumble-keep = Keep it all in my journal
stumble-submit = I'll say it
stumble-serious = This sounds serious. Before anything else: these people help, you or whoever it happened to. **Nothing of what you wrote has been kept.** If I got it wrong, go on below.
stumble-go-on = Go on with my repair
stumble-remark = One thing about your sentence. Change it, or keep it as it is: it's yours.
stumble-keep-it = Keep it as it is
stumble-made-title = That's a repair
stumble-made-text = Say it once, briefly, and let the other person answer or not. I'll ask you how it went on { $when }, your time.
stumble-why = And this is why you're here at all:
stumble-practise = Practise saying it
stumble-kept = It's all in your journal, where only you can read it.
stumble-not-kept = I've kept your sentence and the day. The rest is gone.

## Rehearsal

help-rehearse-show = practise what to say: a scene, your line, three good answers
rehearse-about = Rehearsals
rehearse-title = Rehearsal
rehearse-none = There are no scenes yet.
rehearse-note = For practice only: no points, and nobody's watching.
rehearse-before = **Before you read:** { $note }
rehearse-open = Show me the scene
rehearse-speak = Say my line
rehearse-another = Another scene
rehearse-choose = Choose a scene
rehearse-line = What do you say?
rehearse-private = Write it the way you'd really say it. It isn't kept, and nobody sees it.
rehearse-submit = See three others
rehearse-answers = **Three good answers.** There's no right one. Take what fits your mouth.
rehearse-remember = **To remember**
rehearse-yours = Your line
rehearse-close = Close this, and your line is gone. If you'd like to have it again, keep it: change it first, if you want.
rehearse-keep = Keep it in my journal
