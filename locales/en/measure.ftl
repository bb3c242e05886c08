### What happened away from the screen, and the one ledger of time, money and people.

## What an hour goes into
task-write = Writing
task-answer = Answering
task-carry = Carrying
task-plan = Planning
task-learn = Learning
task-measure = Counting
task-away = Away from the screen

## Noting
away-title = Away from the screen
away-h = What happened?
away-kinds = What it was
away-kind-call = A call
away-kind-enquiry = An enquiry
away-kind-answered = People answered
away-kind-thank-you = A thank-you
away-kind-talk = A talk
away-kind-cards = A card
away-kind-habit = A habit
away-kind-minutes = Minutes
away-kind-cost = A cost
away-ask-call = What made them call?
away-ask-enquiry = A reply, a mail, a form, a sign-up: what made them write?
away-ask-answered = How many people did you answer?
away-ask-thank-you = How long did it take?
away-ask-talk = How long did you talk?
away-ask-cards = How many did you hand over?
away-ask-habit = Which one?
away-ask-minutes = What did the time go into?
away-saved-at-once = Your tap is the second and the last. It is saved at once.
away-reason-recommended = Somebody recommended us
away-reason-read-or-saw = Something they read or saw
away-reason-walked-past = They walked past
away-reason-not-said = They didn’t say
away-so-far = { $count } so far
away-no-minutes = Don’t know
away-no-habits = Your plan has no habits away from the screen yet.
away-add-habit = Add the first
away-cards-with-code = Cards can have a code of their own, so that you see how often it was opened:
away-cards =
    { $count ->
        [one] One card
       *[other] { $count } cards
    }
away-answered =
    { $count ->
        [one] One person answered
       *[other] { $count } people answered
    }
away-answered-why = Mails, letters and messages that Banyan does not see. Whoever left the list of people waiting as answered is counted already; do not tell of them again.
away-people =
    { $count ->
        [0] nobody came by it
        [one] one person
       *[other] { $count } people
    }
away-at-the-wall = noted at the wall
away-gone = No longer in the plan
away-noted = Noted just now
away-noted-it = Noted: { $what }, { $when }. { $about }
away-undo = Undo
away-how-long = How long did it take?
away-for-which = For one place?
away-who-came = Did anybody ask or come?
away-nobody = Nobody
away-was-yesterday = It was yesterday
away-about = A name or a word about it
away-other-day = Another day
away-save = Save
away-week = This week
away-week-calls =
    { $count ->
        [one] call
       *[other] calls
    }
away-week-thanks =
    { $count ->
        [one] thank-you
       *[other] thank-yous
    }
away-week-minutes = away from the screen
away-lately = Noted
away-more = Say more
away-empty = Nothing yet. The next call can be the first line.
away-no-such-row = That line is no longer in the plan, so nothing was noted. Choose another.
away-day-ahead = That day has not come yet. Nothing was changed; choose today or an earlier day.
away-too-much = That is more than a day or a line can hold. Nothing was changed; try a smaller number.
away-too-long = That is longer than 200 letters. Nothing was changed; say it shorter.
away-incomplete = Something is missing, so nothing was noted. An amount is written 22.50 EUR.
away-not-there = That line is no longer there. Nothing was changed.

## How far the goals are
goals-title = Goals
goals-h = How far the goals are
goals-why = Read a number where your plan says it is counted, and tell it here. Only people who call or write count on by themselves, and only for a goal that counts people.
goals-how-many = How many today?
goals-source = Read from: { $source }
goals-no-source = The plan does not say yet where it is read.
goals-day = Counted on
goals-take-back = Take back
goals-not-a-number = That is no number that can stand here. Nothing was noted; write it with digits, like 98.
goals-wrong-day = That day has not come yet, or it is before the goal was set. Nothing was noted; choose another.
goals-empty = Your plan has no goal of your own yet.
goals-first = Add a goal

## Cards with a code
cards-title = Cards with a code
cards-h = Cards with a code
cards-why = Print this code on cards you leave somewhere. It leads to your site, and you see how often it was opened.
cards-where = Where do they lie, or who hands them on?
cards-how-many = How many
cards-add = Make a code
cards-empty = No cards yet. The first could lie where your clients already go.
cards-incomplete = Cards need a place and a number from 1 to 10,000. Nothing was noted.
cards-no-site = Cards lead to your site. Say in Settings where it is, then make the code. Nothing was noted.
cards-code-of = QR code for the cards: { $name }
cards-handed =
    { $count ->
        [one] One card
       *[other] { $count } cards
    }, { $date }
cards-opened =
    { $count ->
        [0] Not opened yet
        [one] Opened once
       *[other] Opened { $count } times
    }
cards-counted = Opening is not asking or coming: whoever calls is noted as a call. Machines that only look for a preview are not counted.

## The code on the wall
wall-h = For the wall by the telephone
wall-why = A code that opens the question “What made them call?” on any phone. Nobody has to sign in to note a call, and nobody sees what others noted.
wall-open = The code
wall-none = There is no code yet.
wall-first = Make the code
wall-code = QR code that opens the question on a phone
wall-scan = Somebody called? Scan this, tap why.
wall-scan-more = Something happened? Scan this, tap what.
wall-scan-why = One tap, no name, no sign-in.
wall-since = In use since { $date }.
wall-print = Print this page and hang it up.
wall-new = Make a new code
wall-new-why = A new code ends this one at once, wherever it hangs.
wall-for = What this code is for
wall-for-why = Whoever has the code can note these without signing in. Names, minutes at the screen and money always need a sign-in. The code on the wall stays the same.
wall-for-nothing = Choose one thing at least. Nothing was changed.
note-one-tap = One tap notes the call. No name is asked.
note-one-tap-other = One tap notes it. No name is asked.
note-noted = The call is noted. Thank you.
note-noted-other = It is noted. Thank you.
note-wait = Many calls were noted in a short time. Nothing was noted just now; wait a minute.
note-not-in-use = This code is no longer in use. Nothing was noted; ask for the new one.

## The ledger
ledger-title = Ledger
ledger-since = since { $date }
ledger-h = One ledger for the screen and the street
ledger-note = Note something
ledger-not-told = not told
ledger-week = This week
ledger-of-planned = of { $planned } in the plan
ledger-no-hours = Say in the plan how many hours there are
ledger-average = On average over the time below: { $time } a week.
ledger-empty = Nothing has been counted yet.
ledger-empty-why = Your time at the screen counts by itself while you work here. Note a call, and the street counts too.
ledger-csv-day = Day
ledger-csv-kind = What
ledger-csv-task = Work
ledger-csv-known = Known because
ledger-csv-minutes = Minutes
ledger-csv-people = People
ledger-csv-cards = Cards
ledger-csv-amount = Amount
ledger-csv-currency = Currency
ledger-csv-under = Counts under
ledger-csv-reason = Why they came
ledger-csv-about = In a word
ledger-csv-noted-by = Noted by
ledger-csv-noted-at = Noted at
ledger-csv-work = At the screen
ledger-csv-told = told
ledger-csv-measured = measured
ledger-csv-somebody = somebody
ledger-csv-wall = at the wall
ledger-table = Where the time and the money went, and who came
ledger-where = Where the time went
ledger-share = Share of time
ledger-time = Time
ledger-money = Money
ledger-people = People
ledger-came = Asked or came
ledger-an-hour = An hour brings
ledger-then = Then
ledger-screen = On the screen
ledger-away = Away from the screen
ledger-campaigns = Campaigns
ledger-together = Together
ledger-planned = planned: { $time } a week
ledger-more = More time
ledger-same = As it is
ledger-less = Less time
ledger-leave = Leave it
ledger-too-early = Too early
ledger-not-before = Not before { $date }
ledger-for-company = For company
ledger-for-all = For all of it together:
ledger-resting = Resting.
ledger-resting-why = Give one of them an hour and a day
ledger-better = An hour of { $to } brings more people than an hour of { $from }.
ledger-better-why =
    { $to_people ->
        [one] One person
       *[other] { $to_people } people
    } from { $to_time }, against { $from_people ->
        [0] nobody
        [one] one
       *[other] { $from_people }
    } from { $from_time }. If both were equally good, chance would give such numbers in { $chance ->
        [one] one of a hundred cases
       *[other] { $chance } of a hundred cases
    }.
ledger-spend = Spend { $time } a week there instead
ledger-stale = The numbers moved on meanwhile, so nothing was changed. This is how they stand now.
ledger-goals = Under its goals
ledger-goals-why = What serves two goals stands under both. Together it counts once.
ledger-goals-once = Together, each once
ledger-also-elsewhere =
    { $count ->
        [one] one of them under another goal too
       *[other] { $count } of them under another goal too
    }
ledger-no-way = Nothing in the plan leads there yet
ledger-months = Money, month by month
ledger-months-empty = No money is planned or spent yet.
ledger-month-h = Month
ledger-month = { $month } { $year }
ledger-planned-h = Planned
ledger-spent = Spent
ledger-cost = Add a cost
ledger-amount = Amount
ledger-amount-why = With its currency, like 22.50 EUR.
ledger-day = Day
ledger-for = What for
ledger-for-nothing = Nothing in particular
ledger-about = In a word
ledger-not-all = Not everything good is counted here
ledger-not-all-why = A question that became a post, a quarter of an hour that kept a friend: they have no number. Nothing is judged before the day your plan names.
ledger-how = How it is counted
ledger-how-why = Minutes on the screen are measured where you work in Banyan; a silence counts for ten minutes at most. Writing is shared among the places the posts went to. The rest you tell in two taps. People are calls, talks, and who you say came. What nobody told is “not told”, never zero.
ledger-how-early = An hour is weighed once two hours went in, who came is known, and four weeks have passed. More or less is said only where chance would give such numbers in at most ten of a hundred cases.
