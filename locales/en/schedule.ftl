### When posts go out.

queue-h =
    { $count ->
        [0] Nothing waits.
        [one] One post waits.
       *[other] { $count } posts wait.
    }
queue-h-there =
    { $count ->
        [0] Nothing waits at { $place }.
        [one] One post waits at { $place }.
       *[other] { $count } posts wait at { $place }.
    }
queue-asks =
    { $count ->
        [one] One thing waits for your word.
       *[other] { $count } things wait for your word.
    }
queue-empty = The queue is empty.
queue-empty-why = The next new piece from your sources lands here by itself. Or write something short.
queue-carried = Carried by itself from { $source }.
queue-written = Written by { $name }. It can still be changed.
queue-waits = Waits for your yes. No yes, no post.
queue-ends-before = Will not go out: “{ $name }” is over by then. Move it, or change the plan.
queue-quiet = Quiet. You chose it.
queue-quiet-waits =
    { $count ->
        [one] One post was queued here before the day became quiet.
       *[other] { $count } posts were queued here before the day became quiet.
    }
queue-quiet-move = Move to the next free times
queue-coming = Comes by itself
queue-coming-why = Each is put in the queue a week before its time, and asks nothing of you.
queue-rests = “{ $title }” has rested since { $date }. Nothing new is made of it.
queue-quiet-all = { $count } posts wait on days that the plan keeps quiet now. Nothing is moved by itself.
queue-quiet-move-all = Move all of them to their next free times
queue-leaving = Leaving now.
queue-free = Free
queue-free-write = Write for this time
queue-change = Change
queue-move = Move to the next free time
queue-at = Move it there
queue-now = Post now
queue-cancel = Cancel
queue-cancel-why = Cancelled posts keep their words as a draft.
queue-aside = Per place
queue-next = Next free time at each place
queue-held = held
queue-waiting =
    { $count ->
        [0] nothing waits
        [one] 1 waits
       *[other] { $count } wait
    }
queue-held-why = A dashed sign in the list means: held there. Held posts keep their words.
queue-late = If a post is late
queue-late-why = Up to { $count } minutes it still goes out. Later than that it comes here and asks.
queue-late-why-hours =
    { $count ->
        [one] Up to an hour it still goes out. Later than that it comes here and asks.
       *[other] Up to { $count } hours it still goes out. Later than that it comes here and asks.
    }
calendar-as = Show it as
calendar-only = Show one place only
calendar-all = All places
calendar-week = Week
calendar-month = Month
calendar-week-number = week { $n }
calendar-range = { $from } to { $until }
calendar-name = { $month } { $year }
calendar-week-before = Week before
calendar-week-this = This week
calendar-week-next = Next week
calendar-month-before = Month before
calendar-month-this = This month
calendar-month-next = Next month
calendar-nothing = Nothing
calendar-out = It is out
calendar-posts =
    { $count ->
        [one] 1 post
       *[other] { $count } posts
    }
calendar-free =
    { $count ->
        [one] 1 free
       *[other] { $count } free
    }
tray-free = Opened from here, a draft without a time of its own takes the first free one: { $moment }.
attention-h = Needs attention
attention-unknown = We cannot tell whether { $place } has “{ $title }”
attention-unknown-why = It left { $moment } and no answer came back. We will not send it twice on a guess.
attention-in-part = { $place } has “{ $title }” in part
attention-refused = { $place } would not take “{ $title }”
attention-held-back = “{ $title }” is held back
attention-asks-yes = { $name } wrote “{ $title }” for { $place }
attention-asks-yes-nobody = “{ $title }” waits for a yes at { $place }
attention-reconnect-why = “{ $title }” waits until then.
missed-h =
    { $count ->
        [one] This one was due while nothing could go out
       *[other] These { $count } were due while nothing could go out
    }
missed-why = From { $from } until { $until }. Nothing went out late by itself. Here is what we would do; change what you like.
missed-why-others = From { $from } until { $until }. Nothing went out late by itself. Editors and owners decide what becomes of it.
missed-move = Still true later. Free: { $moment }.
missed-no-free = No free time in the next weeks.
missed-now = People wait for this; it can go at once.
missed-let-go = Its moment has passed. Sent now it would confuse people.
missed-later = Later
missed-choice-now = Now
missed-choice-let-go = Let it go
missed-choice-at = A time of mine
missed-do = Do it this way
missed-drafts = Posts you let go stay as drafts.
not-now-no-slot = This place has no weekly times, so there is no next free one. Post it now, or give it times first.

## The week of the plan
balance-h = Said and planned
balance-why = Of the posts that wait. The mark is the share in your plan.
balance-posts =
    { $count ->
        [0] none
        [one] 1 post
       *[other] { $count } posts
    }
balance-planned = planned { $count } of ten
balance-offers =
    { $offers ->
        [0] No offer
        [one] One offer
       *[other] { $offers } offers
    } in your last { $posts } posts. Your rule is { $allowed } of { $window }.
week-h = Your week
week-hours =
    The plan has { $has } a week: { $answering } for answers, { $habits ->
        [yes] { $away } away from the screen, { $post } a post.
       *[no] { $post } a post.
    }
week-fits =
    { $count ->
        [0] No post fits, and your places ask for { $asks }.
        [one] One post fits; your places ask for { $asks }.
       *[other] { $count } posts fit; your places ask for { $asks }.
    }
week-carries = The plan wants only what you say anyway to be carried: { $takes } of { $has } a week.
week-carried =
    { $count ->
        [one] Your own places make one post a week; all places ask for { $asks }.
       *[other] Your own places make { $count } posts a week; all places ask for { $asks }.
    }
week-gives-way =
    { $place }: { $gets } of { $asks }. { $why ->
        [no-reason] Nobody has said why you are there.
        [on-trial] It is only being tried.
        [carried] The plan wants no more than what is carried.
        [own] The hours are not enough for your own places either.
       *[borrowed] Borrowed places give way before your own.
    }
week-lacks =
    { $what ->
        [hours] Your places ask for posts, and nobody has said how many hours a week there are.
        [own-posts] The plan carries what your own places make, and none of them says how many posts a week that is.
       *[posts] There are hours for posts, and no place says how many posts a week.
    } So no times are proposed.
week-no-time = no times
week-now =
    { $count ->
        [0] none a week now
        [one] one a week now
       *[other] { $count } a week now
    }
week-shares = shares the posts of its line in the plan with { $names }
week-quiet = Quiet, as you chose: { $days }. What comes then waits for the next open day.
week-take = Take these times
week-take-why = Posts that have their time keep it.
week-plan-changed = The plan was changed meanwhile, so these times may no longer be right. Nothing was changed. Look at the new proposal.

## Something new before a press
think-title = There is something new to know
think-lead = Nothing has been done yet. The check has found something that was not said when this was put in the queue.
think-at = If it goes out { $moment }:
think-now = If it goes out now:
think-do = Do it all the same
think-leave = Leave it as it is
