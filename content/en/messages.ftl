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
home-programme = **For the programme**
home-polls = Polls
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
