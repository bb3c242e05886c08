### The one-page plan: its sections and fields, an example for each, and what its check says.

## Sections
plan-section-why = Why
plan-section-why-hint = the root
plan-section-where-to = Where to
plan-section-where-to-hint = what we see, what we do
plan-section-goal = Goals
plan-section-goal-hint = a number, its source, a date
plan-section-audience = For whom
plan-section-audience-hint = who they are, and where
plan-section-voice = How we sound
plan-section-voice-hint = said once, for everybody who writes
plan-section-pillar = What we say
plan-section-pillar-hint = shares of ten posts
plan-section-offer = Offers
plan-section-offer-hint = one at a time
plan-section-campaign = Campaigns
plan-section-campaign-hint = with a beginning and an end
plan-section-place = Where
plan-section-place-hint = own places first
plan-section-away = Away from the screen
plan-section-away-hint = what works without a post
plan-section-person = Who
plan-section-person-hint = hours a week
plan-section-job = Jobs
plan-section-job-hint = each with somebody who stands in
plan-section-money = Money
plan-section-money-hint = what it costs, month by month
plan-section-means = With what
plan-section-means-hint = a budget and a promise
plan-section-rhythm = Rhythm
plan-section-rhythm-hint = a usual week
plan-section-review = Reviews
plan-section-review-hint = when we look at it again

## Fields
plan-field-name = Name
plan-field-purpose = What for, beyond money
plan-field-social = Why social media
plan-field-social-asked-on = Last asked on
plan-field-vision = What we see
plan-field-mission = What we do
plan-field-offering = What we offer
plan-field-different = What only we can say
plan-field-competitors = Others nearby
plan-field-role = Whose work it is
plan-field-definition = What counts
plan-field-source = Where the number comes from
plan-field-counts = What makes it grow
plan-field-baseline = Where it stands today
plan-field-target = How many
plan-field-until = Until
plan-field-not-before = Not judged before
plan-field-signs = Early signs
plan-field-owner = Who looks after it
plan-field-deputy = Who stands in
plan-field-answers-people = Answers people
plan-field-about = In a few words
plan-field-places = Places
plan-field-evidence = How we know
plan-field-sounds = We sound like
plan-field-never = We never
plan-field-share = Posts of ten
plan-field-promotional = It sells something
plan-field-starts = Starts
plan-field-ends = Ends
plan-field-address = Address of its page
plan-field-goals = Leads to these goals
plan-field-cost = What it may cost
plan-field-network = Network
plan-field-reason = Why here
plan-field-liking = What we like doing there
plan-field-standing = How it stands
plan-field-per-week = Posts a week
plan-field-trial-until = On trial until
plan-field-stop-rule = We stop if
plan-field-review-on = Next look
plan-field-rested-on = Rests since
plan-field-rested-why = Why it rests
plan-field-habit = Kind
plan-field-rhythm = How often
plan-field-hours = Time a week
plan-field-knowledge = Knows, and learns
plan-field-amount = Amount
plan-field-month = Month
plan-field-campaign = For this campaign
plan-field-place = For this place
plan-field-away = For this habit
plan-field-budget = Budget a month
plan-field-answer-within = An answer within
plan-field-open-days = Working days
plan-field-opens-at = From
plan-field-closes-at = To
plan-field-hours-by-day = Hours by day
plan-field-quiet-days = Quiet days
plan-field-apart = Apart
plan-field-usual-week = A usual week
plan-field-reviewed-on = Last looked at on
plan-field-next-review = Next look at the whole
plan-field-belongs = Belongs to
plan-field-size = How big it shall be

## Why
plan-help-why-purpose = What would be missing if you closed? One or two sentences about people.
plan-example-why-purpose = Nobody should become afraid of their own stairs.
plan-help-why-social = Why this, as opposed to a talk, a letter, a good hour with a client?
plan-example-why-social = The daughters and sons of my clients look there first, and I can show one exercise to forty people at once.
plan-help-why-social-asked-on = The day you last answered that. It is asked again at every review.
plan-example-why-social-asked-on = the day of the last review

## Where to
plan-help-where-to-vision = How does your town look in ten years, if it goes well?
plan-example-where-to-vision = Every seventy-year-old here climbs to the third floor with a bag of shopping.
plan-help-where-to-mission = What you do for that, week by week.
plan-example-where-to-mission = Small groups, plain words, ten minutes a day. Online we teach; in the studio we coach.
plan-help-where-to-offering = What somebody gets from you, in the words you would use at the door.
plan-example-where-to-offering = Groups of five, twice a week, with a home visit first.
plan-help-where-to-different = A sentence nobody else could sign. Your clients may have said it already.
plan-example-where-to-different = They let me skip the plank.
plan-help-where-to-competitors = Whom else do people ask? Several names are parted by semicolons. Only you see them.
plan-example-where-to-competitors = Studio Linden; the gym at the station

## Goals
plan-help-goal-name = One thing that can be counted and that you would be glad of.
plan-example-goal-name = Enquiries
plan-help-goal-target = How many would be good by then?
plan-example-goal-target = 24
plan-help-goal-baseline = How many are there now? Leave it empty if nobody has counted.
plan-example-goal-baseline = 9
plan-help-goal-until = The day on which you look whether it was reached.
plan-example-goal-until = 31 December
plan-help-goal-definition = So exact that two people would count the same.
plan-example-goal-definition = A form, a message or a call in which somebody asks for a place.
plan-help-goal-source = The list, page or notebook it is read from.
plan-example-goal-source = Contact form and noted calls
plan-help-goal-counts = People who call or write through what leads here count by themselves. Everything else you read off and tell: readers, orders, visits.
plan-example-goal-counts = Only what I read off and tell
plan-help-goal-role = Social media can serve more than marketing. Which part of the work is this?
plan-example-goal-role = Selling
plan-help-goal-owner = One person who looks at the number and says so when it stands still.
plan-example-goal-owner = Mara
plan-help-goal-not-before = Roots come first. Until this day nobody calls it a failure.
plan-example-goal-not-before = 1 December
plan-help-goal-signs = What would show early that it is taking root, before the number moves?
plan-example-goal-signs = Somebody asks back. The same people come again.

## For whom
plan-help-audience-name = A group you could greet by name at the door.
plan-example-audience-name = Stiff starters, 45+
plan-help-audience-about = What worries them, and what do they ask you?
plan-example-audience-about = Knees or back complain. Afraid of gyms. They ask: “Is it safe for me?”
plan-help-audience-places = Where do they already read?
plan-example-audience-places = Newsletter; Facebook
plan-help-audience-evidence = A count, a question to ten clients, a list you have looked through.
plan-example-audience-evidence = 31 of 40 clients said so in September.

## How we sound
plan-help-voice-sounds = Whom do people hear when they read you?
plan-example-voice-sounds = Like a neighbour who has time.
plan-help-voice-never = Words and pictures that never go out under your name.
plan-example-voice-never = Before-and-after pictures. Shame.

## What we say
plan-help-pillar-name = One kind of post you could write for years.
plan-example-pillar-name = Teach one thing
plan-help-pillar-share = Of ten posts, how many are of this kind? All together make ten.
plan-example-pillar-share = 5
plan-help-pillar-promotional = Yes, if it asks people to buy or book. One or two of ten are enough for that.
plan-example-pillar-promotional = no
plan-help-pillar-about = So that somebody else could write one too.
plan-example-pillar-about = One question, one answer, ten slow steps.

## Offers
plan-help-offer-name = What people can book or buy for a while.
plan-example-offer-name = Winter groups
plan-help-offer-starts = The first day it is spoken of.
plan-example-offer-starts = 1 December
plan-help-offer-ends = The last day. After that no post goes on about it.
plan-example-offer-ends = 20 December
plan-help-offer-address = The page on which people say yes. Best on your own site.
plan-example-offer-address = https://northside.example/winter
plan-help-offer-about = What it is, for whom, and what it costs.
plan-example-offer-about = Eight weeks in a group of five, for beginners. 160, home visit included.

## Campaigns
plan-help-campaign-name = A few weeks in which several posts work for one thing.
plan-example-campaign-name = Stairs week
plan-help-campaign-starts = The day of the first post.
plan-example-campaign-starts = 11 January
plan-help-campaign-ends = The day of the last one.
plan-example-campaign-ends = 24 January
plan-help-campaign-goals = Which goals should move?
plan-example-campaign-goals = Enquiries
plan-help-campaign-places = Where does it run?
plan-example-campaign-places = Blog; Newsletter; Facebook
plan-help-campaign-cost = In money, all in all. Nothing is an answer too.
plan-example-campaign-cost = 40 EUR
plan-help-campaign-about = What people see day by day, and what they are asked to do.
plan-example-campaign-about = One stair exercise a day. At the end: come and try it with us.

## Where
plan-help-place-name = As you call it among yourselves.
plan-example-place-name = Facebook
plan-help-place-network = On which network it is. Your own site and your newsletter count, and come first.
plan-example-place-network = facebook
plan-help-place-standing = One trial at a time. “For company” costs no hours and gets no verdict.
plan-example-place-standing = Kept
plan-help-place-reason = Who is there that you want to meet, and how do you know?
plan-example-place-reason = Thirty clients’ children are in the town’s group.
plan-help-place-liking = Writing, talking, filming, answering: what one likes lasts longer.
plan-example-place-liking = Answering questions there.
plan-help-place-per-week = What you can keep up in a bad week. Half means every other week.
plan-example-place-per-week = 2
plan-help-place-goals = What should come of it?
plan-example-place-goals = Enquiries
plan-help-place-signs = What would show early that people there take notice, before anything can be judged?
plan-example-place-signs = Somebody there asks back. The same people come again.
plan-help-place-trial-until = The day on which you decide. Half a year is not too long.
plan-example-place-trial-until = 31 December
plan-help-place-stop-rule = Written down now, it is easier to keep then.
plan-example-place-stop-rule = Nobody has asked us anything by then.
plan-help-place-review-on = When will you ask whether it is still worth its hours?
plan-example-place-review-on = 15 January
plan-help-place-rested-on = The day from which nothing goes there any more. What was said there stays.
plan-example-place-rested-on = 3 March
plan-help-place-rested-why = One honest sentence. Whoever asks “why again?” finds it in the next review.
plan-example-place-rested-why = Nobody we know reads there any more.

## Away from the screen
plan-help-away-name = As you would write it on the wall.
plan-example-away-name = Cards at the physio’s
plan-help-away-habit = Fourteen things that work without a network. If yours is none of them, say so.
plan-example-away-habit = Leads off-line
plan-help-away-standing = Does it have its time, is it tried, or does it rest?
plan-example-away-standing = Kept
plan-help-away-rhythm = A day or a number says more than “ongoing”.
plan-example-away-rhythm = Twenty cards a month
plan-help-away-hours = What it takes in a usual week.
plan-example-away-hours = 20 min
plan-help-away-goals = What comes of it?
plan-example-away-goals = Enquiries
plan-help-away-review-on = When will you ask whether it was worth the time?
plan-example-away-review-on = 15 January

## Who
plan-help-person-name = Everybody who does a part of it, you too.
plan-example-person-name = Mara
plan-help-person-hours = Real hours for this, in a usual week.
plan-example-person-hours = 2 h
plan-help-person-knowledge = What this person can do already, and what comes next.
plan-example-person-knowledge = Writes the articles. Learns to cut sound.
plan-help-person-about = Which part is theirs?
plan-example-person-about = Trainer. Writes on Tuesday mornings.

## Jobs
plan-help-job-name = Something that must be done even when somebody is ill.
plan-example-job-name = Answering people
plan-help-job-owner = One name.
plan-example-job-owner = Mara
plan-help-job-deputy = Another one, who has done it at least once.
plan-example-job-deputy = Jonas
plan-help-job-answers-people = Yes, if whoever writes to you is answered in it. The sentence on your site names its people, and no others.
plan-example-job-answers-people = yes

## Money
plan-help-money-name = What is paid for.
plan-example-money-name = Mail service
plan-help-money-amount = The amount with its currency.
plan-example-money-amount = 22 EUR
plan-help-money-month = One month, or every month.
plan-example-money-month = every month
plan-help-money-campaign = Is it paid for a campaign? A single payment is then part of what the campaign may cost.
plan-example-money-campaign = Stairs week
plan-help-money-place = Is it paid for one of the places? The ledger counts it there.
plan-example-money-place = Newsletter
plan-help-money-away = Is it paid for something away from the screen? The ledger counts it there.
plan-example-money-away = Cards at the physio’s
plan-help-money-goals = Which goals is it paid for?
plan-example-money-goals = Newsletter readers

## With what
plan-help-means-budget = What a month may cost, all together. Nothing is an answer too: 0 EUR.
plan-example-means-budget = 60 EUR
plan-help-means-answer-within = The longest somebody waits for a word from you, counted in working hours.
plan-example-means-answer-within = 4 h
plan-help-means-open-days = The days on which somebody answers.
plan-example-means-open-days = Monday to Friday
plan-help-means-opens-at = From when somebody answers.
plan-example-means-opens-at = 9:00
plan-help-means-closes-at = From when nobody has to.
plan-example-means-closes-at = 17:00
plan-help-means-hours-by-day = Days with hours of their own, or the whole week, with a rest at noon too; they count instead of those above.
plan-example-means-hours-by-day = Mon-Fri 9-12, 14-18, Sat 9-13

## Rhythm
plan-help-rhythm-usual-week = What goes out on which day, when nothing special happens.
plan-example-rhythm-usual-week = Tuesday letter, Thursday post.
plan-help-rhythm-quiet-days = Days on which nothing goes out.
plan-example-rhythm-quiet-days = Saturday and Sunday
plan-help-rhythm-apart = At least so long between two posts at one place. Without it: 3 hours.
plan-example-rhythm-apart = 4 h

## Reviews
plan-help-review-reviewed-on = The day you last went through the whole plan.
plan-example-review-reviewed-on = 12 October
plan-help-review-next-review = An hour with everybody who takes part. Every three months is a good measure.
plan-example-review-next-review = 15 January
plan-help-review-belongs = For most this is part of the marketing plan. The business plan is right only for a network of your own, with its team and infrastructure.
plan-example-review-belongs = The marketing plan
plan-help-review-size = Walk before you run. Each step asks more and gives more. What the step you want asks next stands on Today.
plan-example-review-size = We talk with people

## Choices
plan-role-marketing = Marketing
plan-role-sales = Selling
plan-role-service = Helping customers
plan-role-personal = Staying in touch
plan-role-people = Giving people a say
plan-counts-people = People who call or write to us
plan-counts-told = Only what we read off and tell
plan-standing-kept = Kept
plan-standing-on-trial = On trial
plan-standing-wanted = Wanted, not begun
plan-standing-for-company = For company only
plan-standing-resting = Resting
plan-habit-face-to-face = Face to face
plan-habit-face-to-face-hint = Meeting, not messaging
plan-habit-writing = Writing
plan-habit-writing-hint = To get clear
plan-habit-listening = Listening
plan-habit-listening-hint = Asking, then being quiet
plan-habit-offline-leads = Leads off-line
plan-habit-offline-leads-hint = By a system, not by luck
plan-habit-time-together = Time together
plan-habit-time-together-hint = Coffee after class
plan-habit-investing-in-people = Investing in people
plan-habit-investing-in-people-hint = A course, a book, a free day
plan-habit-wow-service = WOW service
plan-habit-wow-service-hint = More than was promised
plan-habit-small-improvements = Small improvements
plan-habit-small-improvements-hint = One a week
plan-habit-thank-yous = Thank-yous
plan-habit-thank-yous-hint = By hand, by name
plan-habit-thoughtfulness = Thoughtfulness
plan-habit-thoughtfulness-hint = The card on the right day
plan-habit-shared-mission = Shared mission
plan-habit-shared-mission-hint = We all know what for
plan-habit-work-on-the-business = Work on the business
plan-habit-work-on-the-business-hint = An hour, not in it but on it
plan-habit-reading-outside = Reading outside the field
plan-habit-reading-outside-hint = One book that isn’t ours
plan-habit-wandering-around = Wandering around
plan-habit-wandering-around-hint = Being seen where they are
plan-habit-something-else = Something else
plan-habit-something-else-hint = In your own words
plan-belongs-marketing-plan = The marketing plan
plan-belongs-business-plan = The business plan
plan-size-doing-it = I can say I’m doing it
plan-size-doing-it-hint = Asks a quarter of an hour a week. What you say anyway, on your site and in your letters, is carried to your places.
plan-size-talking = We talk with people
plan-size-talking-hint = Asks about an hour a week. You answer, ask back and join in; people get to know you.
plan-size-planned = We work by a plan
plan-size-planned-hint = Asks two to four hours a week, names and dates. You see what leads to your goals and what does not.
plan-size-paying = We put money into it
plan-size-paying-hint = Asks a budget, and numbers that hold. What has proved itself reaches more people.
plan-size-said =
    { $size ->
        [doing_it] { plan-size-doing-it }
        [talking] { plan-size-talking }
        [planned] { plan-size-planned }
       *[paying] { plan-size-paying }
    }
plan-day-mon = Monday
plan-day-tue = Tuesday
plan-day-wed = Wednesday
plan-day-thu = Thursday
plan-day-fri = Friday
plan-day-sat = Saturday
plan-day-sun = Sunday

## Does not fit together
plan-check-hours =
    { $posts ->
        [one] One post a week needs { $needs }
       *[other] { $posts } posts a week need { $needs }
    }, and { $people ->
        [one] the one person in the plan has { $has }.
       *[other] the { $people } people in the plan have { $has }.
    }{ $habits ->
        [yes] { " " }Of what is needed, { $away } is for what you do away from the screen.
       *[no] { "" }
    } { $counted ->
        [yes] Counted from your own weeks: { $minutes } a post, { $answering } for answering people.
        [posts] Counted from your own weeks: { $minutes } a post. Answering people is reckoned with { $answering }, until that is counted too.
        [answering] Counted from your own weeks: { $answering } for answering people. A post is reckoned with { $minutes }, until that is counted too.
       *[no] Reckoned with { $minutes } a post and { $answering } for answering people, until your own weeks are counted.
    }
plan-check-hours-away =
    What you do away from the screen needs { $needs } a week, and { $people ->
        [one] the one person in the plan has { $has }.
       *[other] the { $people } people in the plan have { $has }.
    }
plan-check-hours-carried =
    Carrying what you say anyway takes { $carrying } a week, and what you do away from the screen { $away }: together { $needs }. { $people ->
        [one] The one person in the plan has { $has }.
       *[other] The { $people } people in the plan have { $has }.
    }
plan-check-offers-overlap =
    “{ $first }” and “{ $second }” run { $days ->
        [one] on the same day, { $from }.
       *[other] at the same time, from { $from } to { $until }.
    } People would hear one offer after the other.
plan-check-ends-before-start = “{ $name }” ends on { $ends } and starts only on { $starts }. The two dates may have changed places.
plan-check-trial-before-trial = “{ $name }” does not wait until the trial of “{ $running }” ends on { $until }. One trial at a time, or neither can be told from the other.
plan-check-trial-before-endless = “{ $name }” would run beside the trial of “{ $running }”, and nothing says when that ends. One trial at a time, or neither can be told from the other.
plan-check-trial-before-judged = “{ $name }” would run beside the trial of “{ $running }”, which nobody judges before { $not_before }. One trial at a time, or neither can be told from the other.
plan-check-closes-first = It closes at { $closes } and opens at { $opens }, so no answer can be promised. Hours over midnight are two days.
plan-check-shares-sum = The shares add up to { $sum }. They are parts of ten posts, so together they should make ten.
plan-check-judged-after-end = “{ $name }” runs until { $until } and is not to be judged before { $not_before }. On its last day nobody could say how it went.
plan-check-money-over-budget = What is paid every month adds up to { $planned }. The budget for a month is { $budget }.
plan-check-year-over-budget = The next twelve months take { $planned }, single payments and campaigns counted. The budget is { $budget } a month, so { $year } a year.

## Open
plan-check-is-over = “{ $name }” ended on { $ends }. While it stands here as it is, somebody may go on announcing it.
plan-check-trial-without-end =
    { $lacks ->
        [rule] “{ $name }” is on trial, and nothing says when you would stop.
       *[date] “{ $name }” is on trial, and nothing says until when.
    } A trial with a day and a rule can be ended with a light heart.
plan-check-trial-over =
    “{ $name }” was on trial until { $until }. { $ruled ->
        [yes] You wanted to stop if: “{ $rule }”
       *[no] No rule for stopping was written down.
    } Does it stay, or does it rest?
plan-check-trial-over-early = “{ $name }” was on trial until { $until }, and what it leads to is not judged before { $not_before }. Roots first: until then nobody can say how it went.
plan-check-place-without-reason = Nothing says why you are on “{ $name }”. With a reason you can tell later whether it was worth its hours.
plan-check-past-review = “{ $name }” was to be looked at again on { $date }. Is it still worth its time?
plan-check-belongs-without-team = The plan is to be part of the business plan. That is right only for a network of your own, with its team and its machines. The team is not whole yet; the First Steps name what is missing. Is it such a network?
plan-check-review-overdue = The plan was to be looked at again on { $date }. An hour with everybody who takes part is enough.
plan-check-only-borrowed = Every place here belongs to somebody else, who can close it or change its rules. A site or a newsletter of your own stays with you.
plan-check-not-in-plan = “{ $name }” ({ $network }) is connected, and the plan does not speak of it. So nothing asks for posts there, and nothing says when you would stop.
plan-check-still-connected =
    { $standing ->
        [wanted] “{ $name }” is only wanted in the plan, and it is connected. Nothing is carried there until the plan says that it has begun.
       *[other] “{ $name }” rests in the plan, and it is still connected. Nothing is carried there any more; let it rest, so that nobody waits there.
    }
plan-check-queue-leans =
    { $posts ->
        [0] None of the { $all } posts that wait belongs
        [one] One of the { $all } posts that wait belongs
       *[other] { $posts } of the { $all } posts that wait belong
    } to “{ $name }”; the plan says { $planned } of ten. Readers would get another mix than the one you chose.
plan-check-goal-without-way =
    { $looked ->
        [posts] Nothing in the next four weeks leads to “{ $name }”.
       *[plan] No place, habit or campaign in the plan leads to “{ $name }”.
    } As it stands, it would have to come by itself.
plan-check-goal-over = The day for “{ $name }” was { $until }. Note how it went; then give it a new day, or take it out.
plan-check-audience-without-place = No place in use is meant for “{ $name }”. What you write for them has no way to reach them.
plan-check-place-without-audience = “{ $name }” is meant for none of the people in the plan. Whoever writes there does not know for whom.
plan-check-only-ongoing = “{ $name }” only says “{ $said }”. Without an end or a next look, nobody can say whether it was worth it.
plan-check-only-ongoing-week = The usual week only says “{ $said }”. Which day is for what? A week that names its days can be kept, and somebody sees when it was not.
plan-check-job-without-deputy =
    { $lacks ->
        [owner] “{ $name }” has no name beside it. What belongs to everybody is easily left lying.
       *[deputy] “{ $name }” has nobody who stands in. If { $owner } is ill, it stops.
    }
plan-check-names-nobody =
    “{ $row }” speaks of “{ $name }”, and { $where ->
        [person] nobody of that name is
       *[other] nothing of that name is
    } in the plan. Has it another name now, or is it gone?

## Questions
plan-check-only-money = “{ $said }” says what should come in. What would people miss if you closed?
plan-check-could-be-theirs = Could { $competitor } sign this too? “{ $said }” Which half of the sentence could only be yours? Perhaps what your clients say.
plan-check-why-again = Why social media? On { $asked } you said: “{ $said }” Is it still so, or was it a distraction?
plan-check-size-against-hours = You want “{ plan-size-said }”. That asks at least { $asks } a week, and the plan has { $left } for it. What nobody has the time for stays a wish.
plan-check-size-below-hours = You want “{ plan-size-said }”, which asks { $asks } a week. The plan has { $left } for it. Shall it be bigger? As it stands, no post is proposed beyond what is carried.
plan-check-example =
    { $named ->
        [yes] Still the kit’s example: { $names }. Nobody outside reads it, and it promises nothing, until it is yours. Is it?
       *[no] What stands here is still the kit’s example. Nobody outside reads it, and it promises nothing, until it is yours. Is it?
    }

## Not answered yet
plan-ask-why-purpose = And beyond money: what would be missing if you closed?
plan-ask-why-social = Why social media, as opposed to a talk, a letter, a good hour with a client?
plan-ask-goal-name = What should come of it? Name one thing that can be counted.
plan-ask-audience-name = Whom is it for? Who else reads you, and who decides?
plan-ask-where-to-vision = What do you see in ten years?
plan-ask-where-to-mission = What do you do for that, week by week?
plan-ask-where-to-offering = What do you offer, said so that somebody could pass it on?
plan-ask-where-to-different = What do your clients say of you that nobody else could claim?
plan-ask-where-to-competitors = Who else could your clients go to? Two names are enough.
plan-ask-pillar-name = What do you talk about? Three or four kinds of posts are enough.
plan-ask-voice-sounds = How do you sound when it is no advertisement?
plan-ask-place-name = Where do your people already read? Own places come first.
plan-ask-away-name = What already works for you, away from the screen?
plan-ask-person-name = Who does it?
plan-ask-job-name = What must be done even when somebody is ill? Name one such job.
plan-ask-means-answer-within = How soon does somebody who writes to you get an answer?
plan-ask-means-budget = Any money? Nothing is fine: then it is 0.
plan-ask-rhythm-usual-week = What goes out on which day of a usual week?
plan-ask-review-belongs = Which plan does this page belong to: the marketing plan, or the business plan of a network of your own?
plan-ask-review-size = How big shall it be? The next step on Today comes from it.
plan-ask-review-next-review = When will you look at the whole plan again?
plan-ask-goal-target = “{ $name }”: how many would be good?
plan-ask-goal-baseline = “{ $name }”: how many are there today?
plan-ask-goal-until = “{ $name }”: by when?
plan-ask-goal-definition = “{ $name }”: what counts, so that two people would count the same?
plan-ask-goal-source = “{ $name }”: where is the number read from?
plan-ask-goal-counts = “{ $name }”: what makes it grow: people who call or write, or only what you read off and tell?
plan-ask-goal-role = “{ $name }”: which part of the work is it: marketing, selling, helping customers, staying in touch, giving people a say?
plan-ask-goal-owner = “{ $name }”: who looks after it?
plan-ask-goal-not-before = “{ $name }”: until which day shall nobody judge it yet?
plan-ask-goal-signs = “{ $name }”: what would show early that it takes root?
plan-ask-audience-evidence = “{ $name }”: how do you know? One question to ten clients is enough.
plan-ask-pillar-share = “{ $name }”: how many posts of ten?
plan-ask-offer-starts = “{ $name }”: from which day is it offered?
plan-ask-offer-ends = “{ $name }”: until which day is it offered?
plan-ask-campaign-starts = “{ $name }”: on which day does it begin?
plan-ask-campaign-ends = “{ $name }”: on which day does it end?
plan-ask-campaign-goals = “{ $name }”: which goal shall it move?
plan-ask-campaign-places = “{ $name }”: where does it run?
plan-ask-campaign-cost = “{ $name }”: what may it cost, all in all? Nothing is an answer too.
plan-ask-place-per-week = “{ $name }”: how many posts a week can you keep up there, in a bad week too? None by hand is an answer: 0.
plan-ask-place-liking = “{ $name }”: what do you like doing there?
plan-ask-place-review-on = “{ $name }”: when will you ask whether it is still worth its hours?
plan-ask-away-rhythm = “{ $name }”: how often, or on which day?
plan-ask-away-hours = “{ $name }”: how much time does it take in a usual week?
plan-ask-person-hours = How many hours a week does { $name } really have for this?
plan-ask-money-amount = “{ $name }”: how much is it?
plan-ask-money-month = “{ $name }”: in which month, or every month?

## What helps
plan-cure-fewer-posts =
    { $posts ->
        [one] One post fewer: { $places }
       *[other] { $posts } posts fewer: { $places }
    }
plan-cure-more-hours = Give { $name } { $minutes } more
plan-cure-begin-later = Begin “{ $name }” on { $date }
plan-cure-keep-both = Keep both
plan-cure-swap-dates = Swap the dates
plan-cure-swap-hours = Open from { $opens } to { $closes }
plan-cure-keep-for-the-record = Keep it for the record
plan-cure-not-before = “{ $name }” from { $date }
plan-cure-wait-for-trial = Try “{ $running }” until { $until }, “{ $name }” from { $date }
plan-cure-put-off = Put “{ $name }” off for now
plan-cure-end-trial = End “{ $name }” now
plan-cure-both-knowingly = Both, knowingly
plan-cure-keep-place = Keep “{ $name }”
plan-cure-rest-place = Let “{ $name }” rest
plan-cure-for-company = “{ $name }” for company only
plan-cure-put-in-plan = Put “{ $name }” in the plan
plan-cure-try-until = Try “{ $name }” until { $date }
plan-cure-looked-at = It is. Look again on { $date }
plan-cure-to-marketing-plan = Part of the marketing plan
plan-cure-own-network = It is a network of our own
plan-cure-reviewed-today = We have, today. Again on { $date }
plan-cure-budget-a-month = Make the budget { $budget } a month
plan-cure-judge-at-end = Judge it on { $date }
plan-cure-comes-by-itself = It comes by itself. Keep it
plan-cure-not-known = We do not know yet
plan-cure-met-elsewhere = We meet them elsewhere
plan-cure-keep-knowingly = Keep it, knowingly
plan-cure-look-again = Look again on { $date }
plan-cure-has-no-end = It has no end. Keep it
plan-cure-has-no-first-day = It has no first day. Keep it
plan-cure-then-there-is-none = Then it stops, knowingly
plan-cure-size = Make it “{ plan-size-said }”
plan-cure-it-is-enough = It is enough. Keep it
plan-cure-it-is-so = It is so. Keep it
plan-cure-it-is-ours = It is ours. Keep it
plan-cure-make-own = It is ours, as it stands
plan-cure-make-own-but = It is ours; what only we can know stays open
plan-cure-take-example = Take the example as it stands
plan-rests-for-another = Ended for “{ $name }”: one trial at a time.
plan-rests-put-off = Put off while “{ $running }” is on trial: one trial at a time.
plan-rests-after-trial = Its trial was over, and no rule said when to stop.

## What fits
plan-fits-purpose = The purpose is about more than money
plan-fits-goals = Every goal has a number, a source and a date
plan-fits-ways = Something leads to every goal
plan-fits-audiences = Every audience has a place, every place an audience
plan-fits-own-first = A place of your own is among the places
plan-fits-places = Every place has a reason, and no look is overdue
plan-fits-shares = The shares make ten
plan-fits-jobs = Every job has somebody, and somebody who stands in
plan-fits-hours = The week fits into the hours you have

## What cannot stand there
plan-bad-too-long = That is too long for this line: it holds { $max } letters. Nothing was changed. Say it shorter.
plan-bad-date = That is not a date. Nothing was changed. Write year, month and day: 2026-12-31.
plan-bad-number = That is not a number. Nothing was changed. Write it in digits, such as 24 or 0.5.
plan-bad-of-ten = A share is a whole number of posts. Nothing was changed. Write a number from 0 to 10.
plan-bad-minutes = That is not a length of time within a week. Nothing was changed. Write it like 2 h, 1 h 30 or 90 min.
plan-bad-money = An amount needs a number, with two decimals at most, and a currency. Nothing was changed. Write it like 60 EUR or 60.50 EUR.
plan-bad-month = That is not a month. Nothing was changed. Write it like 2026-12; for every month write monthly.
plan-bad-yes-no = Only yes or no can stand here. Nothing was changed. Choose one of the two.
plan-bad-one-of = That is none of the choices. Nothing was changed. Choose one from the list.
plan-bad-days = Those are not days of the week. Nothing was changed. Write them like mon tue wed thu fri sat sun.
plan-bad-clock = That is not a time of day. Nothing was changed. Write it like 09:00.
plan-bad-day-hours = Those are not hours by day. Nothing was changed. Write them like Mon-Fri 9-18, Sat 9-13, with at most two times a day, like Mon-Fri 9-12, 14-18.
plan-wrong-name-taken = There is already something called “{ $name }” in this part of the plan. Nothing was changed. Choose another name, or change the one that is there.
plan-wrong-no-name = A name is missing. Nothing was changed. Write a word or two by which you will know it.
plan-wrong-semicolon = A name cannot have a semicolon in it, because semicolons part one name from the next. Nothing was changed. Use a comma.
plan-wrong-too-many = The plan is full. Nothing was changed. Take something out that is over, then add this.
plan-wrong-gone = Somebody has taken that line out of the plan. Nothing was changed. Open the plan again to see how it stands.
plan-wrong-no-such-field = This part of the plan has no such line. Nothing was changed. Open the plan again and use the lines it shows.

## The page
plan-title = Plan
plan-h = Our plan on one page
plan-nobody = Nobody has begun it yet
plan-since = Version { $version }, { $date }
plan-since-by = Version { $version }, { $date }, { $name }
plan-check-link = Check the plan
plan-check-link-found =
    { $count ->
        [one] Check the plan: one line does not fit
       *[other] Check the plan: { $count } lines do not fit
    }
plan-check-link-open = Check the plan: { $count } open
plan-rooms = Beside the plan
plan-versions-link = Earlier versions
plan-stand = Where you stand
plan-take = Take it with you
plan-change-row = Change
plan-change-row-of = Change: { $name }
plan-add-to = Add to: { $section }
plan-add = Add
plan-came-site =
    { $count ->
        [0] Nobody came from there to your site here in three months, as far as browsers tell.
        [one] One visit came from there to your site here in three months, at least.
       *[other] { $count } visits came from there to your site here in three months, at least.
    }
plan-came-file =
    { $count ->
        [0] No visit in your file of { $day }.
        [one] One visit in your file of { $day }.
       *[other] { $count } visits in your file of { $day }.
    }
plan-came-people =
    { $count ->
        [0] nobody came by it
       *[other] { $count } came
    }
plan-came-habit = Noted since { $day }: { $told }.
plan-order = Put in order
plan-order-done = That is the order
plan-step-up = Up
plan-step-down = Down
plan-paper-examples = A dashed line at the edge: still an example of the kit, nobody’s own yet.
plan-paper-title = { $business }: our plan on one page
plan-paper-letters = Some letters are not in the type of this paper and stand as empty boxes. Print the plan from the browser to have them all.
plan-not-said = Not said yet:
plan-example-mark = Example, until you make it yours
plan-example-says = What it says
plan-asks = Ask yourself:
plan-of-ten = { $share } of 10
plan-promotional = asks people to buy
plan-shares = Shares of ten posts
plan-answer = Answer
plan-save = Save
plan-leave = Leave it as it was
plan-take-out = Take it out
plan-reason = Why this change? For whoever reads it later; may stay empty.
plan-example = Example: { $example }
plan-none-chosen = Nothing chosen
plan-yes = yes
plan-no = no
plan-monthly = every month
plan-conflict = Somebody changed this line while you were writing. Nothing is lost: theirs stands first, your words are in the form. Save to put yours in its place.
plan-no-names = Nothing to choose from yet. Add it in its own part of the plan first.

## Begin
plan-begin-h = One page that everything here is held against
plan-begin = It says why, for whom, with what and until when. Begin with a plan as others of your trade have it, and make each line yours; or begin at the root, with one sentence.
plan-kit-beside = Begin from the examples of a trade. They come beside what is yours and count for nothing until you make them yours:
plan-begin-root = Begin at the root
plan-trade-trainer = Trainer
plan-trade-consultant = Consultant
plan-trade-coach = Coach
plan-trade-shop = Shop
plan-trade-agency = Agency

## The plan on its way out
plan-out-title = Take the plan along
plan-out-h = The plan, wherever it is needed
plan-out-paper-h = On paper
plan-out-paper = One A4, to hang up or to hand over.
plan-out-paper-do = Open the PDF
plan-out-file-h = As a file
plan-out-file = Markdown, readable without Banyan. It can be read back.
plan-out-file-do = Save the file
plan-out-extracts-h = For your other plans
plan-out-extracts = Each gets what it asks for, in sentences to copy.
plan-extract-marketing = For the marketing plan
plan-extract-business = For the business plan
plan-extract-marketing-title = { $business }: for the marketing plan
plan-extract-business-title = { $business }: for the business plan
plan-extract-open = Open the plan
plan-extract-empty = The plan says nothing yet that this would ask for.
plan-extract-text = As Markdown text
plan-budget-title = Hours and money, month by month
plan-budget-lead = Twelve months from now, each action with what it takes. Nothing is made up: what has no month stands apart.
plan-budget-csv = Save for a spreadsheet (CSV)
plan-budget-empty = The plan names no hours and no money yet.
plan-budget-part = Part
plan-budget-action = What
plan-budget-basis = How known
plan-budget-measure = In
plan-budget-hours = hours
plan-budget-undated = No month yet
plan-budget-total = Together
plan-budget-sum = What it takes in all
plan-budget-planned = as planned
plan-budget-estimated = estimated
plan-budget-counted = counted
plan-budget-there = what there is

## Extracts, in sentences
plan-tells-why-purpose = { $value }.
plan-tells-why-social = Why social media: { $value }.
plan-tells-where-to-vision = What we see: { $value }.
plan-tells-where-to-mission = What we do: { $value }.
plan-tells-where-to-offering = What we offer: { $value }.
plan-tells-where-to-different = What only we can say: { $value }.
plan-tells-goal-name = Our goal: { $value }.
plan-tells-goal-target = The number we want is { $value }.
plan-tells-goal-baseline = Today it is { $value }.
plan-tells-goal-until = We want it by { $value }.
plan-tells-goal-definition = What counts: { $value }.
plan-tells-goal-owner = { $value } looks after it.
plan-tells-goal-not-before = Nobody judges it before { $value }.
plan-tells-audience-name = We speak to: { $value }.
plan-tells-audience-about = Who they are: { $value }.
plan-tells-audience-places = Where they are found: { $value }.
plan-tells-voice-sounds = How we sound: { $value }.
plan-tells-voice-never = What we never do: { $value }.
plan-tells-pillar-name = We talk about: { $value }.
plan-tells-pillar-share = Share: { $value } of ten posts.
plan-tells-pillar-about = In few words: { $value }.
plan-tells-offer-name = On offer: { $value }.
plan-tells-offer-about = In few words: { $value }.
plan-tells-offer-starts = It begins on { $value }.
plan-tells-offer-ends = It ends on { $value }.
plan-tells-offer-address = Where to find it: { $value }
plan-tells-place-name = One of our places: { $value }.
plan-tells-place-reason = Why there: { $value }.
plan-tells-place-per-week = Posts a week: { $value }.
plan-tells-place-goals = It leads to: { $value }.
plan-tells-away-name = Away from the screen: { $value }.
plan-tells-away-rhythm = How often: { $value }.
plan-tells-campaign-name = A campaign: { $value }.
plan-tells-campaign-goals = It is to move: { $value }.
plan-tells-campaign-places = Where it runs: { $value }.
plan-tells-campaign-starts = It begins on { $value }.
plan-tells-campaign-ends = It ends on { $value }.
plan-tells-campaign-cost = It may cost { $value }.
plan-tells-person-name = Who works on it: { $value }.
plan-tells-person-hours = Time for it in a week: { $value }.
plan-tells-job-name = A job: { $value }.
plan-tells-job-owner = { $value } does it.
plan-tells-job-deputy = { $value } stands in.
plan-tells-money-name = What is paid for: { $value }.
plan-tells-money-amount = It costs { $value }.
plan-tells-money-month = When: { $value }.
plan-tells-means-budget = All of it may cost { $value } a month.
plan-tells-means-answer-within = Who writes to us has an answer within { $value }, counted in the hours we are open.
plan-tells-means-open-days = We are open on { $value }.
plan-tells-means-opens-at = We open at { $value }.
plan-tells-means-closes-at = We close at { $value }.
plan-tells-means-hours-by-day = We are open at these hours: { $value }.
plan-tells-review-size = How big it shall be: { $value }.
plan-tells-review-next-review = We look at all of this again on { $value }.

## By a link
plan-share-h = By a link
plan-share = Somebody outside reads the plan as it stands that day, and nothing else. What colleagues are still learning and whom you watch stays here.
plan-share-name = For whom?
plan-share-name-why = Only you see this, to know later which link is whose.
plan-share-until = Until when?
plan-share-until-why = It may stay empty: then it works until you end it.
plan-share-money = Show the money too
plan-share-do = Make the link
plan-share-made = This is the link for { $name }. Copy it now: it is not kept here and cannot be shown again.
plan-share-list = Links there are
plan-share-line = made { $date }
plan-share-line-by = made { $date } by { $name }
plan-share-opened = last opened { $moment }
plan-share-unopened = not opened yet
plan-share-ends = until { $date }
plan-share-no-end = without an end
plan-share-ended = its time is over
plan-share-revoked = ended { $date }
plan-share-with-money = with the money
plan-share-revoke = End it now
plan-share-no-name = Say for whom it is. No link was made.
plan-share-past = That day is over already. No link was made.
plan-share-not-a-day = That is not a date. No link was made.
plan-share-many = There are { $max } links already. End one first. No link was made.

## Levels
plan-levels-title = How far we are
plan-levels-link = Which level are we at?
plan-levels-h-none = Not at the first level yet
plan-levels-lead = Walk before you run. Each level asks more and gives more; a level is reached when all it asks is there, and the ones below too.
plan-levels-minutes = This week: { $minutes }, counted.
plan-levels-minutes-unknown = Minutes this week: not counted yet.
plan-levels-usual =
    { $weeks ->
        [one] { $task }: { $minutes } a week, counted in one week.
       *[other] { $task }: { $minutes } a week, on average over { $weeks } counted weeks.
    }
plan-levels-usual-unknown = { $task }: minutes a week not counted yet.
plan-levels-here = You are here
plan-levels-wanted = The plan wants this
plan-levels-next = Next
plan-levels-met = there
plan-levels-not-yet = not yet
plan-levels-asks-source = A site or a letter is read, or you write here
plan-levels-asks-posts-out = Something went out in the last thirty days
plan-levels-asks-promise = The plan promises by when people have an answer
plan-levels-asks-answers = People were answered in the last thirty days
plan-levels-asks-goal = A goal has its number and its day
plan-levels-asks-no-clash = No line of the plan contradicts another
plan-levels-asks-review-ahead = The day of the next review is set
plan-levels-asks-every-week = Something went out in each of the last four weeks
plan-levels-asks-budget = The plan has a budget
plan-levels-asks-goal-counted = The number of a goal is known today
plan-levels-from-answers = People answered from “People waiting” count by themselves, each once; whom you answer elsewhere, you note.
plan-levels-from-goals = Counted from numbers that were told, and where people count from calls, enquiries, talks and opened cards, since the goal was set.

## The check, as a page
plan-check-title = Plan check
plan-check-h-fits = Everything in the plan fits together.
plan-check-h =
    { $clashes ->
        [0] Nothing contradicts itself
        [one] One line does not fit
       *[other] { $clashes } lines do not fit
    }, { $open ->
        [0] nothing is open.
        [one] one line is open.
       *[other] { $open } lines are open.
    }
plan-check-now = checked a moment ago
plan-check-clashes = Doesn’t fit together
plan-check-open = Open
plan-check-questions = A question, not a fault
plan-check-fits = What fits
plan-check-where = Where in the plan
plan-check-cli = Checked again at every change. On the command line:
plan-check-stale = The plan has changed since this page was made, so nothing was done. Here is how it stands now.
plan-check-begin = There is no plan yet that could be checked.

## Versions, as a page
plan-versions-title = Earlier versions of the plan
plan-versions-h = What changed since version { $version }
plan-versions-h-two = What changed from version { $version } to version { $with }
plan-versions-h-none = There is one version so far
plan-versions-all = Versions
plan-versions-why = Kept for good. Nothing is lost by bringing an old one back: it becomes the newest.
plan-versions-then = Version { $version }
plan-versions-now = Now
plan-versions-same = Both say the same.
plan-versions-back-all = Bring back all of version { $version }
plan-versions-back-row = Put this line back
plan-versions-not-there = Not there
plan-versions-two = Lay any two beside each other
plan-versions-first = One
plan-versions-second = The other
plan-versions-compare = Compare
plan-versions-reason = “{ $reason }”
plan-versions-no-reason = no reason given
plan-work-h = What this changed in the work
plan-work-posts-more =
    { $count ->
        [one] One more post a week is wanted.
       *[other] { $count } more posts a week are wanted.
    }
plan-work-posts-fewer =
    { $count ->
        [one] One post a week fewer is wanted.
       *[other] { $count } posts a week fewer are wanted.
    }
plan-work-hours = There are { $now } a week for it. It was { $before }.
plan-work-target = “{ $name }”: { $now } are wanted. It was { $before }.
plan-work-target-new = “{ $name }”: { $now } are wanted.
plan-work-target-gone = “{ $name }” has no number any more.
plan-work-trial = “{ $name }” is on trial until { $date }.
plan-work-rests = “{ $name }” rests, and no posts are wanted there.
plan-work-promise = An answer is promised within { $time }.
plan-work-promise-gone = No answer is promised any more.
plan-work-quiet = Nothing goes out on: { $days }.
plan-work-quiet-gone = No day is quiet any more.
plan-work-asked = “Why social media?” is asked again on { $date }.
plan-version-edit = changed
plan-version-cure = after the check
plan-version-restore = brought back
plan-version-import = from a file
plan-version-kit = from a kit
plan-version-steps = from another plan
plan-version-review = after a review
plan-version-rest = a place came to rest
plan-version-wake = a place is used again
