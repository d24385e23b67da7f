language-name = English

# A term may be used in other messages.
-bot = Alongside
save = Save
save = Save it
greeting = Hello { $name }, this is { -bot }
days = { $count ->
    [one] One day
   *[other] { $count } days
  }
broken = Hello { $name
also broken
loop = Round and { round }
round = Round and { loop }
nowhere = See { hepl }
dated = Today is { DATETIME($day) }
buttonish =
    .label = Never shown
pinging = Hello <!channel>
script = Press <b>here</b>
unsafe = See [this](javascript:alert(1))
motive-family = Family
motive-fairness = Fairness
readiness-curious = Curious
readiness-willing = Willing
module-listening = Listening
