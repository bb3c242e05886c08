### Knowing enough: the questions, one's own list, lessons, the reading list.

knowing-title = Knowing enough
knowing-h = Do I know enough to do this, and to let others do it?
knowing-why = A few honest questions, for you alone. A no becomes a short list with dates; a yes becomes something to do. Nobody else sees your answers.
knowing-today = For today
knowing-nothing-open = Nothing is open on your list.
knowing-questions = The questions
knowing-elsewhere = Networks that are not in the plan
knowing-yes = Yes
knowing-no = Not yet
knowing-send = Make my list
knowing-list = My list
knowing-lessons = Lessons and primers
knowing-books = To read
knowing-books-outside = To read, from outside the field
knowing-book-take = On my list
knowing-read = Read
knowing-do = Do it
knowing-tick = Done
knowing-untick = Not yet after all
knowing-back = Back to my list
knowing-minutes = { $minutes } min
knowing-kind-lesson = Lesson, { $minutes } min
knowing-kind-action = You know how
knowing-kind-book = Book
knowing-kind-course = Course
knowing-by = by { $day }
knowing-on = on { $day }
knowing-done-on = done on { $day }
knowing-course = A course or a talk
knowing-course-why = What you find goes onto your list. No course is named here by its date: what there is, when and for how much, they tell you there.
knowing-course-name = What
knowing-course-place = Where
knowing-course-on = When
knowing-course-cost = What it costs
knowing-course-add = Onto my list

## What is asked
knowing-ask-wants = Do I know what the business wants to reach within a year, as a number?
knowing-ask-plan = Could I explain our plan in two minutes to somebody who does not know it?
knowing-ask-ground = Do I know what our own site and our letter need, so that people read them?
knowing-ask-mastodon = Do I know how Mastodon works, and how people there want to be spoken to?
knowing-ask-bluesky = Do I know how Bluesky works, and what a good handle is there?
knowing-ask-linkedin = Do I know whom I meet on LinkedIn, and what I have to say to them there?
knowing-ask-facebook = Do I know where on Facebook my people talk, and how to join in there?
knowing-ask-instagram = Do I know what Instagram can do for us, and what it costs each week?
knowing-ask-x = Do I know who talks about our trade on X, and how I listen there?
knowing-ask-youtube = Do I know what people look up on YouTube that we could show them?
knowing-ask-tumblr = Do I know what is passed on at Tumblr, and whether our people are there?
knowing-ask-listening = Do I know where and how to listen before I speak?
knowing-ask-answering = Do I know how we answer, also when somebody is angry?
knowing-ask-measuring = Do I know what we count, and when a number is still too small to mean anything?
knowing-ask-keys = Do I know where everything is, and who can get in?
knowing-ask-handing-over = Could somebody else go on with it on Monday?

## What a yes makes to do
knowing-act-wants = Write that number into the plan as a goal, with the day until which it counts
knowing-act-plan = Explain the plan to one colleague this week, and write down what they asked
knowing-act-ground = Look whether Banyan knows every place you write at
knowing-act-mastodon = Look at your place on Mastodon as a stranger would
knowing-act-bluesky = Look at your place on Bluesky as a stranger would
knowing-act-linkedin = Read your profile on LinkedIn as somebody would who might engage you
knowing-act-facebook = Answer one question in the Facebook group where your people are
knowing-act-instagram = Look at your last nine pictures on Instagram as a stranger would
knowing-act-x = Search X for three words of your trade, and write down what was asked
knowing-act-youtube = Write down one question of a client that a film of three minutes would answer
knowing-act-tumblr = Look at your blog on Tumblr as a stranger would
knowing-act-listening = Make ten minutes of listening a habit of the plan
knowing-act-answering = Write the promise into the plan: answers within how many hours
knowing-act-measuring = Give one goal its exact definition and its source
knowing-act-keys = Keep what you know about machines and keys at the second First Step
knowing-act-handing-over = Give one job somebody who stands in

## What went wrong
knowing-wrong-nothing = No question was answered. Nothing was written down. Tick “Yes” or “Not yet” at one of them.
knowing-wrong-name = A course needs a name, at most 160 letters. Nothing was written down.
knowing-wrong-day = That is not a day. Nothing was written down. Write it like 2026-11-24.
knowing-wrong-cost = That is no amount. Nothing was written down. Write it like 60 EUR, or leave it empty.

## Books
book-mom-test = How to ask people so that even your mother cannot flatter you.
book-start-with-why = What for, before what and how.
book-permission = Why people should have asked for it before you write to them.
book-made-to-stick = Why some sentences are remembered and others are not.
book-influence = What makes people say yes, and how to notice when it is done to you.
book-effective = What to do first, when everything could be done.
book-writing-well = Plain sentences, and how one gets there by striking out.
book-how-to-lie = Short and funny: how numbers fool us, and how not to fool with them.
book-checklist = A surgeon on short lists that even experts need.
book-cities = How streets come alive, because people look out for each other. It holds for other places too.
book-small = Economics for the size of people.
book-pattern = How places are made that do people good. You will read your own site differently.
book-bird = On writing, when one would rather not.
book-gift = Why what is given on has another worth than what is sold.

## Kinds of course
course-writing = Writing for the web
course-writing-where = Adult education centre or library
course-writing-ask = Ask whether you may bring a text of your own.
course-pictures = Taking pictures with a phone
course-pictures-where = Adult education centre or photo club
course-pictures-ask = Ask whether you take pictures of your own work there.
course-law = Law of one’s own site: pictures, names, letters
course-law-where = Chamber of commerce or trade association
course-law-ask = Ask whether it is free for members, and for which country it holds.
course-business-plan = A business plan, read by somebody else
course-business-plan-where = Chamber of commerce or business development centre
course-business-plan-ask = Ask whether a first talk costs anything.
course-complaints = Answering when somebody is angry
course-complaints-where = Trade association or a trainer
course-complaints-ask = Ask how much of it is practice in pairs.
course-mentor = An hour with somebody who has done it
course-mentor-where = A mentors’ association; in the United States, SCORE
course-mentor-ask = SCORE’s mentors charge nothing. Elsewhere, ask.
