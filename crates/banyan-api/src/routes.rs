//! The one table of the addresses for programs: from it come the router, the document and the tests of rights.

use banyan_domain::workspace::Right::{Connect, Look, Own, Publish, Write};
use http::Method;

use crate::{
    compose::{
        about, again, alike, consent, drafts, library, looks, mending, posts, proposed, recurring, saved, upload,
        versions as draft_versions,
    },
    converse,
    gather::{letters, sources},
    guard::{self, compare},
    measure::{entries, goals, ledger, outside},
    plan::{self, contacts, files, first, learning, look_back, out, review, rows, steps, versions, visitors},
    publish::{channels, queue, rest, words},
    route::{Route, row},
    schedule::{quiet, week},
    workspace::{activity, hold, seats, today},
};

const GET: Method = Method::GET;
const POST: Method = Method::POST;
const PUT: Method = Method::PUT;
const PATCH: Method = Method::PATCH;
const DELETE: Method = Method::DELETE;

/// Every address, room by room.
pub fn routes() -> Vec<Route> {
    [the_plan(), beside_the_plan(), writing(), work(), time_and_money()].into_iter().flatten().collect()
}

#[rustfmt::skip]
fn the_plan() -> Vec<Route> {
    vec![
        row(GET, "/api/v1/plan", ("show_plan", Look), "The plan as it stands.", plan::show),
        row(GET, "/api/v1/plan/check", ("check_plan", Look), "What the check says of the plan, with what helps.", plan::check),
        row(POST, "/api/v1/plan/cures", ("change_plan", Own), "Takes a cure of the check.", rows::cure).with_version(),
        row(POST, "/api/v1/plan/rows", ("change_plan", Own), "Adds a row; into a section of one row, its fields.", rows::add).with_version().once(),
        row(GET, "/api/v1/plan/rows/{row}", ("show_plan", Look), "One row.", rows::show),
        row(PATCH, "/api/v1/plan/rows/{row}", ("change_plan", Own), "Changes fields of a row.", rows::change).with_version(),
        row(DELETE, "/api/v1/plan/rows/{row}", ("change_plan", Own), "Takes a row out.", rows::remove).with_version(),
        row(POST, "/api/v1/plan/rows/{row}/move", ("change_plan", Own), "Puts a row before another of its section.", rows::put_before).with_version(),
        row(GET, "/api/v1/plan/markdown", ("export_plan", Look), "The plan as a Markdown file.", files::export),
        row(PUT, "/api/v1/plan/markdown", ("import_plan", Own), "Makes a Markdown file the newest version.", files::import).with_version(),
        row(GET, "/api/v1/plan/pdf", ("print_plan", Look), "The plan as a PDF: one A4, more only where no less would hold it.", out::on_paper),
        row(POST, "/api/v1/plan/kit", ("start_from_kit", Own), "Puts the examples of a trade beside what the plan says; one kit at a time.", files::start).with_version(),
        row(GET, "/api/v1/plan/versions", ("list_versions", Look), "Earlier versions, newest first.", versions::list),
        row(GET, "/api/v1/plan/versions/{version}", ("compare_versions", Look), "The plan as it was.", versions::show),
        row(GET, "/api/v1/plan/versions/{version}/compare", ("compare_versions", Look), "Two versions: what it changed in the work, and each row that differs.", versions::compare),
        row(POST, "/api/v1/plan/versions/{version}/restore", ("restore_version", Own), "Brings a version back, or one row of it.", versions::restore).with_version(),
        row(GET, "/api/v1/plan/extracts/{extract}", ("extract_plan", Look), "What belongs into another plan, in sentences.", out::extract),
        row(GET, "/api/v1/plan/budget", ("show_budget", Look), "Twelve months of hours and money.", out::budget),
        row(GET, "/api/v1/plan/levels", ("show_levels", Look), "How far the business is, by what really happened.", out::levels),
        row(GET, "/api/v1/week", ("propose_week", Look), "The weekly times that the plan has room for.", week::show),
        row(POST, "/api/v1/week", ("take_week", Publish), "Takes these weekly times.", week::take).with_version(),
        row(GET, "/api/v1/plan/links", ("list_plan_links", Own), "Links with which somebody outside reads the plan.", out::links),
        row(POST, "/api/v1/plan/links", ("share_plan", Own), "Makes such a link, and shows it this once.", out::share).once(),
        row(DELETE, "/api/v1/plan/links/{id}", ("revoke_plan_link", Own), "Ends such a link.", out::end_link),
    ]
}

#[rustfmt::skip]
fn beside_the_plan() -> Vec<Route> {
    vec![
        row(GET, "/api/v1/first", ("first_answers", Look), "The first questions with what was answered.", first::show),
        row(POST, "/api/v1/first", ("answer_first", Own), "Answers a first question; the plan says at once what follows.", first::answer),
        row(POST, "/api/v1/first/post", ("open_own_pages", Own), "Opens the own site with its first post: one sentence, or the newest that is known.", first::open),
        row(POST, "/api/v1/look-back", ("look_back", Own), "Reads an earlier attempt from its address; keeps what was counted.", look_back::at_address),
        row(PUT, "/api/v1/look-back/archive", ("look_back", Own), "Reads an earlier attempt from its archive; keeps what was counted.", look_back::in_archive),
        row(GET, "/api/v1/visitors", ("show_visitors", Look), "Where visitors come from: on the own site, and in a file.", visitors::show),
        row(PUT, "/api/v1/visitors/file", ("count_visitors", Own), "Counts a server's log or a table of visits; keeps the numbers.", visitors::count),
        row(PUT, "/api/v1/contacts/file", ("count_contacts", Own), "Counts own contacts by network and company; keeps the numbers.", contacts::count),
        row(GET, "/api/v1/sentence", ("show_sentence", Look), "What the business can say from now on, from facts alone.", first::sentence),
        row(GET, "/api/v1/steps", ("list_steps", Look), "The First Steps with what was found and answered.", steps::show),
        row(POST, "/api/v1/steps/{step}", ("answer_step", Own), "Answers a First Step.", steps::answer),
        row(PUT, "/api/v1/steps/{step}/paper", ("keep_paper", Own), "Keeps a business or IT plan, or where it lies.", steps::keep),
        row(POST, "/api/v1/steps/{step}/goals", ("note_goal", Own), "Types in a goal of another plan.", steps::add_goal).once(),
        row(POST, "/api/v1/found-goals/{id}", ("decide_goal", Own), "Takes a goal found in another plan, or leaves it out.", steps::decide),
        row(GET, "/api/v1/brief", ("write_brief", Look), "What an outside consultant is asked, made from the plan.", steps::brief),
        row(GET, "/api/v1/brief/pdf", ("print_brief", Look), "The same on two A4 at most.", steps::brief_on_paper),
        row(GET, "/api/v1/seats", ("list_users", Own), "Guests' seats, with their last days.", seats::list),
        row(PUT, "/api/v1/seats", ("give_seat", Own), "Gives somebody outside a seat to read from, until a last day if one is named.", seats::give),
        row(DELETE, "/api/v1/seats/{id}", ("end_seat", Own), "Ends such a seat at once.", seats::end),
        row(GET, "/api/v1/learning", ("list_learning", Look), "What the token's person knows, and their list.", learning::show),
        row(POST, "/api/v1/learning/answers", ("answer_knowing", Look), "Says honestly what that person knows.", learning::answer),
        row(GET, "/api/v1/learning/books", ("list_learning", Look), "Books that are known to last.", learning::books),
        row(POST, "/api/v1/learning/books", ("add_book", Look), "Puts a book onto that person's list.", learning::take_book).once(),
        row(POST, "/api/v1/learning/courses", ("add_course", Look), "Puts a course onto that person's list.", learning::note_course).once(),
        row(PUT, "/api/v1/learning/{id}", ("finish_learning", Look), "Something on the list is done, or not yet after all.", learning::finish),
        row(GET, "/api/v1/lessons/{lesson}", ("show_lesson", Look), "A lesson of a few minutes.", learning::lesson),
        row(GET, "/api/v1/review", ("show_review", Look), "Everything a review looks at.", review::show),
        row(POST, "/api/v1/review/voice", ("speak_in_review", Look), "Whether the token's person believes in it.", review::speak),
        row(POST, "/api/v1/review/end", ("end_review", Own), "Ends the review, as one version of the plan.", review::end).with_version(),
    ]
}

#[rustfmt::skip]
fn writing() -> Vec<Route> {
    vec![
        row(POST, "/api/v1/posts", ("write_post", Write), "Writes a post and puts it in the queue, once.", posts::write).once_by_itself(),
        row(POST, "/api/v1/posts/preview", ("preview_post", Write), "A post as each network will show it; writes nothing.", posts::preview),
        row(POST, "/api/v1/articles/read", ("read_about", Write), "Reads somebody else's article for a comment; keeps nothing.", about::read),
        row(GET, "/api/v1/posts", ("find_posts", Look), "Posts by their words.", mending::find),
        row(GET, "/api/v1/posts/again", ("list_worn_well", Write), "Older posts that have worn well and can be said again.", again::list),
        row(GET, "/api/v1/posts/{id}", ("show_post", Look), "A post with its words and its journeys.", posts::show),
        row(POST, "/api/v1/posts/{id}/again", ("begin_again", Write), "Begins a draft of all of an older post but its first sentence.", again::begin).once(),
        row(POST, "/api/v1/posts/{id}/mend", ("mend_post", Publish), "Puts a slip of the pen right wherever the post stands.", mending::mend),
        row(POST, "/api/v1/posts/{id}/stop", ("stop_post", Write), "Stops a post of your own, or any if you may publish; it is a draft again.", mending::stop),
        row(POST, "/api/v1/posts/{id}/take-down", ("take_down_post", Publish), "Takes a post down everywhere.", mending::take_down),
        row(POST, "/api/v1/posts/{id}/anew", ("write_anew", Write), "Begins a draft of a post that was taken down; twice is the same draft.", mending::write_anew),
        row(GET, "/api/v1/posts/{id}/kept", ("list_kept", Look), "Findings that persons kept on a post.", guard::kept),
        row(GET, "/api/v1/drafts", ("list_drafts", Write), "What is unfinished, and what was removed lately.", drafts::list),
        row(POST, "/api/v1/drafts", ("save_draft", Write), "Begins a draft.", drafts::begin).once(),
        row(GET, "/api/v1/drafts/proposed", ("propose_drafts", Write), "Drafts from own articles nobody has said, for a week that is open.", proposed::list),
        row(POST, "/api/v1/drafts/proposed", ("begin_proposed", Write), "Begins one of them; twice is the same draft.", proposed::begin),
        row(GET, "/api/v1/drafts/{id}", ("open_draft", Write), "A draft as it stands.", drafts::show),
        row(PUT, "/api/v1/drafts/{id}", ("save_draft", Write), "Gives a draft other words; nothing is written over.", drafts::change).with_version(),
        row(DELETE, "/api/v1/drafts/{id}", ("remove_draft", Write), "Removes a draft; for thirty days it can be brought back.", drafts::remove),
        row(POST, "/api/v1/drafts/{id}/bring-back", ("bring_back_draft", Write), "Brings a removed draft back.", drafts::bring_back),
        row(GET, "/api/v1/drafts/{id}/versions", ("list_draft_versions", Write), "Earlier versions of a draft, newest first.", draft_versions::list),
        row(POST, "/api/v1/drafts/{id}/versions", ("bring_back_version", Write), "Brings an earlier version of a draft back.", draft_versions::bring_back),
        row(GET, "/api/v1/drafts/{id}/looks", ("list_looks", Write), "Who was asked to look at a draft, with what they say, and who can be asked.", looks::list),
        row(POST, "/api/v1/drafts/{id}/looks", ("ask_to_look", Write), "Asks a colleague to look at a draft before it goes; twice is once.", looks::ask),
        row(DELETE, "/api/v1/drafts/{id}/looks", ("take_back_look", Write), "A colleague is no longer asked to look at a draft.", looks::ask_no_more),
        row(POST, "/api/v1/drafts/{id}/looked", ("say_looked", Write), "Says that the token's person, who was asked to look at a draft, has.", looks::looked),
        row(POST, "/api/v1/drafts/{id}/queue", ("queue_draft", Write), "Puts a draft in the queue; twice is once.", drafts::queue).with_version(),
        row(GET, "/api/v1/bits", ("list_bits", Write), "Words and hashtags saved under a name.", saved::bits),
        row(POST, "/api/v1/bits", ("keep_bit", Write), "Saves words under a name.", saved::add_bit).once(),
        row(PUT, "/api/v1/bits/{id}", ("keep_bit", Write), "Says saved words anew.", saved::change_bit),
        row(DELETE, "/api/v1/bits/{id}", ("remove_bit", Write), "Removes saved words.", saved::drop_bit),
        row(POST, "/api/v1/bits/{id}/bring-back", ("bring_back_bit", Write), "Brings saved words back that were removed; for thirty days.", saved::bring_bit_back),
        row(GET, "/api/v1/people", ("list_contacts", Write), "People whom posts mention.", saved::people),
        row(POST, "/api/v1/people", ("keep_contact", Write), "Writes down a person whom posts mention.", saved::add_person).once(),
        row(PUT, "/api/v1/people/{id}", ("keep_contact", Write), "Says anew how a person is mentioned.", saved::change_person),
        row(DELETE, "/api/v1/people/{id}", ("remove_contact", Write), "Removes a person whom posts mention.", saved::drop_person),
        row(POST, "/api/v1/people/{id}/bring-back", ("bring_back_contact", Write), "Brings a person back who was removed; for thirty days.", saved::bring_person_back),
        row(GET, "/api/v1/library", ("list_assets", Look), "Pictures, films and sounds, newest first.", library::list),
        row(POST, "/api/v1/library", ("add_asset", Write), "Takes a file in; the same bytes again are the same file.", upload::add).once_by_itself(),
        row(GET, "/api/v1/library/{id}", ("show_asset", Look), "A file with its words, its rights and whom it shows.", library::show),
        row(PATCH, "/api/v1/library/{id}", ("change_asset", Write), "Changes words, tags or rights of a file.", library::change),
        row(DELETE, "/api/v1/library/{id}", ("remove_asset", Write), "Takes a file out; for thirty days it can be brought back.", library::remove),
        row(POST, "/api/v1/library/{id}/bring-back", ("bring_back_asset", Write), "Brings a file back that was taken out.", library::bring_back),
        row(POST, "/api/v1/library/{id}/keep", ("keep_one", Write), "Keeps this one of two that look alike; the other is taken out.", alike::keep),
        row(POST, "/api/v1/library/{id}/differ", ("say_they_differ", Write), "Says that two that look alike differ; both stay.", alike::differ),
        row(POST, "/api/v1/library/{id}/people", ("note_consent", Write), "Notes the yes of somebody who is shown.", consent::note).once(),
        row(DELETE, "/api/v1/library/{id}/people", ("withdraw_consent", Write), "Takes such a yes back.", consent::withdraw),
        row(POST, "/api/v1/library/{id}/people/mistaken", ("remove_consent", Write), "Removes a yes that was noted by mistake; for thirty days it can be brought back.", consent::remove),
        row(POST, "/api/v1/library/{id}/people/bring-back", ("bring_back_consent", Write), "Brings such a yes back.", consent::bring_back),
        row(GET, "/api/v1/recurring", ("list_recurring", Look), "Posts that come again, with their next times.", recurring::list),
        row(POST, "/api/v1/recurring", ("add_recurring", Publish), "Begins a series; whoever does says yes to all its posts.", recurring::begin).once(),
        row(GET, "/api/v1/recurring/{id}", ("open_recurring", Look), "What a series says.", recurring::show),
        row(PUT, "/api/v1/recurring/{id}", ("change_recurring", Publish), "A series says other words; what waits of it follows.", recurring::change).with_version(),
        row(POST, "/api/v1/recurring/{id}/pause", ("pause_recurring", Publish), "Lets a series rest; what waits of it comes back, unless a person changed it.", recurring::pause),
        row(POST, "/api/v1/recurring/{id}/resume", ("resume_recurring", Publish), "A series goes on.", recurring::resume),
        row(DELETE, "/api/v1/recurring/{id}", ("remove_recurring", Publish), "Ends a series; what was said stays said.", recurring::end),
        row(POST, "/api/v1/recurring/{id}/bring-back", ("bring_back_recurring", Publish), "A series that was ended goes on; for thirty days.", recurring::bring_back),
        row(GET, "/api/v1/guard/choices", ("list_choices", Look), "What the guard was told: rules, and names asked about first.", guard::choices),
        row(POST, "/api/v1/guard/choices", ("choose", Publish), "Tells the guard never to ask about a rule, or to ask before a name.", guard::choose),
        row(DELETE, "/api/v1/guard/choices", ("take_back", Publish), "What the guard was told holds no longer.", guard::choose_no_more),
        row(POST, "/api/v1/guard/check", ("guard_text", Write), "Holds words against everything said before; keeps nothing.", guard::check),
        row(POST, "/api/v1/guard/compare", ("compare_said", Look), "Two texts or posts beside each other, word by word.", compare::compare),
        row(POST, "/api/v1/guard/lines", ("read_lines", Write), "Reads several posts as followers would, one after the other.", guard::read_lines),
    ]
}

#[rustfmt::skip]
fn work() -> Vec<Route> {
    vec![
        row(GET, "/api/v1/today", ("show_today", Look), "What needs a person, what goes out, the time there is, and how the goals stand.", today::show),
        row(GET, "/api/v1/activity", ("list_activity", Look), "What happened, and who did it, newest first.", activity::list),
        row(GET, "/api/v1/hold", ("show_today", Look), "Whether posts go out.", hold::show),
        row(PUT, "/api/v1/hold", ("hold_posts", Publish), "Holds all posts.", hold::hold),
        row(DELETE, "/api/v1/hold", ("release_posts", Publish), "Lets held posts go.", hold::release),
        row(GET, "/api/v1/sources", ("list_sources", Look), "Where articles and letters come from.", sources::list),
        row(GET, "/api/v1/sources/{id}/items", ("list_arrivals", Look), "What a source brought, newest first.", sources::items),
        row(POST, "/api/v1/sources/{id}/look", ("poll_source", Write), "Looks at a source now.", sources::look),
        row(PUT, "/api/v1/sources/{id}/switch", ("set_carrying", Publish), "A source carries by itself, or shows first.", sources::switch),
        row(POST, "/api/v1/letters", ("hand_letter", Connect), "Takes in one letter; none of it goes out by itself.", letters::hand),
        row(GET, "/api/v1/channels", ("list_channels", Look), "The connected places.", channels::list),
        row(GET, "/api/v1/channels/{id}/rest", ("before_rest", Connect), "What a place's rest would change.", rest::before),
        row(PUT, "/api/v1/channels/{id}/rest", ("rest_channel", Connect), "Lets a place rest; what waits there is a draft again.", rest::begin),
        row(POST, "/api/v1/channels/{id}/rest/undo", ("undo_rest", Connect), "Undoes a rest within the hour: what waited there waits again.", rest::undo),
        row(DELETE, "/api/v1/channels/{id}/rest", ("wake_channel", Connect), "Uses a place again that rests; nothing old goes out.", rest::wake),
        row(GET, "/api/v1/queue", ("list_queue", Look), "What asks, what waits, what went out lately.", queue::show),
        row(GET, "/api/v1/queue/quiet", ("list_quiet_days", Look), "Days that are quiet by now and on which posts wait.", quiet::list),
        row(POST, "/api/v1/queue/quiet", ("move_off_quiet_days", Publish), "Moves what waits on quiet days to the next free times.", quiet::move_off),
        row(GET, "/api/v1/publications", ("list_publications", Look), "Every publication, latest due first.", queue::list),
        row(GET, "/api/v1/publications/{id}", ("show_publication", Look), "A publication with its proof.", queue::proof),
        row(POST, "/api/v1/publications/{id}/decision", ("decide_publication", Publish), "Decides what the machine must not.", queue::decide),
        row(POST, "/api/v1/publications/{id}/move", ("move_publication", Publish), "Gives what has not left another time.", queue::put_at),
        row(GET, "/api/v1/publications/{id}/words", ("show_words_there", Look), "The words of one place, and whether they can be changed once they are out.", words::show),
        row(PUT, "/api/v1/publications/{id}/words", ("edit_published", Publish), "Changes the words of one place after they are out.", words::edit).with_version(),
        row(POST, "/api/v1/publications/{id}/keep", ("keep_finding", Publish), "Keeps what a check found, with the reason.", guard::keep),
    ]
}

#[rustfmt::skip]
fn time_and_money() -> Vec<Route> {
    vec![
        row(GET, "/api/v1/waiting", ("list_waiting", Look), "People who wait for an answer, who has waited longest first.", converse::waiting),
        row(PUT, "/api/v1/waiting/{id}", ("mark_message", Write), "Somebody was answered, needs no answer, or waits after all.", converse::mark),
        row(GET, "/api/v1/goals", ("list_goals", Look), "How far each goal is, and the numbers that were told.", goals::list),
        row(PUT, "/api/v1/goals/{row}/number", ("tell_goal", Write), "Tells a goal's number of a day, as it was read.", goals::tell),
        row(DELETE, "/api/v1/goals/{row}/number", ("take_back_number", Write), "Takes a goal's number of a day back.", goals::remove),
        row(GET, "/api/v1/ledger", ("show_ledger", Look), "Where time and money went, and who came of it.", ledger::show),
        row(GET, "/api/v1/ledger/csv", ("export_ledger", Look), "The ledger as a table.", ledger::export),
        row(POST, "/api/v1/ledger/spend", ("spend_there", Own), "Spends an hour there instead, as the ledger says now.", ledger::spend),
        row(GET, "/api/v1/ledger/entries", ("list_entries", Look), "What was told, latest first.", entries::list),
        row(POST, "/api/v1/ledger/entries", ("note", Write), "Notes a call, a habit, minutes, a cost.", entries::add).once(),
        row(PATCH, "/api/v1/ledger/entries/{id}", ("change_entry", Write), "Says a line better.", entries::change),
        row(DELETE, "/api/v1/ledger/entries/{id}", ("take_back", Write), "Takes a line back.", entries::remove),
        row(GET, "/api/v1/cards", ("list_cards", Look), "Cards handed over, and how often somebody opened one.", outside::cards),
        row(POST, "/api/v1/cards", ("add_cards", Write), "Hands cards over, with an address of their own.", outside::hand_over).once(),
        row(GET, "/api/v1/wall", ("show_wall", Write), "The code for the wall by the telephone.", outside::wall),
        row(PUT, "/api/v1/wall", ("choose_wall_kinds", Own), "What may be noted through the code that hangs there.", outside::choose_kinds),
        row(POST, "/api/v1/wall", ("new_wall_code", Own), "A new code; the one before ends at once.", outside::new_wall).once(),
    ]
}
