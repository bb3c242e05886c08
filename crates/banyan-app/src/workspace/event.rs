//! Every verb leaves one line: who did what, when. Activity page and audit read it.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    time::UtcMillis,
    workspace::Right,
};
use serde_json::Value;
use uuid::Uuid;

use super::Who;
use crate::{Actor, App, Internal, fresh_id};

/// Every event there is, and what it tells.
pub const EVENTS: &[(&str, &str)] = &[
    ("compose.add_asset", "a file came into the library"),
    ("compose.add_recurring", "a post was set up that comes again"),
    ("compose.ask_look", "a colleague was asked to look at a draft"),
    ("compose.bring_back_asset", "a file that was taken out is in the library again"),
    ("compose.bring_back_bit", "saved words that were removed are there again"),
    ("compose.bring_back_consent", "a yes that was removed as a mistake counts again"),
    ("compose.bring_back_contact", "a person who was removed is known again"),
    ("compose.bring_back_recurring", "a series that was over goes on"),
    ("compose.carry", "an item became a post"),
    ("compose.change_aim", "a post is for something else, or part of something else"),
    ("compose.change_asset", "words, tags, point or rights of a file were changed"),
    ("compose.change_article", "an article of the own site has other words"),
    (
        "compose.change_recurring",
        "a series says other words; what of it waited followed, unless a person had changed it",
    ),
    ("compose.change_words", "a variant has other words"),
    ("compose.bring_back_draft", "a draft that was removed is there again"),
    ("compose.keep_bit", "words to be written again and again were saved"),
    ("compose.keep_contact", "a person whom posts mention was written down"),
    ("compose.keep_one", "of two files that look alike one was kept"),
    ("compose.keep_yes_paper", "what somebody signed or wrote was kept with their yes"),
    ("compose.make_recurring", "a post of a series came into the queue"),
    ("compose.mend", "a slip of the pen was put right on one place"),
    ("compose.note_consent", "somebody who is shown said yes, with the days"),
    ("compose.pause_recurring", "a series rests; by itself where it could not be made, with the reason"),
    ("compose.put_article", "an article stands on the own site"),
    ("compose.remove_asset", "a file was taken out of the library, for thirty days to be brought back"),
    ("compose.remove_bit", "saved words were removed"),
    ("compose.remove_consent", "the yes of somebody who is shown was removed as a mistake"),
    ("compose.remove_contact", "a person whom posts mention was removed"),
    ("compose.remove_draft", "a draft was removed; for thirty days it can be brought back"),
    ("compose.remove_recurring", "a series is over"),
    ("compose.resume_recurring", "a series goes on"),
    ("compose.say_looked", "whoever was asked to look at a draft has"),
    ("compose.stop", "a post was stopped before it left, and is a draft again"),
    ("compose.take_back_look", "a colleague is no longer asked to look at a draft"),
    ("compose.they_differ", "two files that look alike are two"),
    ("compose.withdraw_article", "an article of the own site was withdrawn"),
    ("compose.withdraw_consent", "somebody who is shown took the yes back"),
    ("compose.write", "a person wrote a post"),
    ("compose.write_anew", "a draft was made of what was taken down"),
    ("converse.answered_there", "a person who waited was answered on the network itself"),
    ("converse.mark", "a person who waits was answered, needs no answer, or waits again"),
    ("gather.add_source", "a source was added; what stood there counts as known"),
    ("gather.decide", "a person said which of the held items are carried"),
    ("gather.held", "a look brought what asks first: a flood, an old date, a move"),
    ("gather.remove_source", "a source is no longer read"),
    ("gather.set_carrying", "a source carries by itself, or shows first again"),
    ("gather.skip", "an item is not carried"),
    ("guard.choose", "the guard was told never to ask about something, or whom to ask first"),
    ("guard.keep", "a person kept what a check had found, with the reason"),
    ("guard.take_back", "what the guard was told holds no longer"),
    ("handover.restored", "everything came back from a backup, and is held"),
    ("plan.add_learning", "a book or a course came onto somebody's list"),
    ("plan.answer_knowing", "somebody said what they know; their list is made of it"),
    ("plan.answer_step", "a First Step was answered"),
    ("measure.add_cards", "cards were handed over, with an address of their own"),
    ("measure.change_entry", "a line of the ledger was said better"),
    ("measure.choose_wall_kinds", "it was said what may be noted through the code on the wall"),
    ("measure.new_wall_code", "the code on the wall is another one"),
    ("measure.note", "something was noted in the ledger: a call, a habit, minutes, a cost"),
    ("measure.take_back", "a line of the ledger was taken back"),
    ("measure.take_back_number", "a goal's number of a day was taken back"),
    ("measure.tell_goal", "a goal's number of a day was told"),
    ("plan.change", "the plan has a new version"),
    ("plan.decide_goal", "a goal found in another plan was taken in, or left out"),
    ("plan.end_review", "the plan was looked at again, and why was asked"),
    ("plan.finish_learning", "something on somebody's list is done, or not yet after all"),
    ("plan.keep_paper", "a business or IT plan was kept, or where it lies"),
    ("plan.note_goal", "a goal of another plan was typed in"),
    ("plan.speak_in_review", "somebody said whether they believe in it"),
    ("plan.first_answer", "one of the first questions was answered, or left for later"),
    ("plan.first_asked_again", "what was put aside of the first questions is asked again"),
    ("plan.share", "a link with which somebody outside reads the plan"),
    ("plan.unshare", "such a link has ended"),
    ("publish.blocked", "it could not go as it was"),
    ("publish.cancelled", "it will not go out"),
    ("publish.change", "a part that is out has other words"),
    ("publish.channel_paused", "a network asks to sign in again, or refused us: the channel waits"),
    ("publish.connect_channel", "a place was connected"),
    ("publish.decide", "a person decided about a publication"),
    ("publish.missed", "its time passed, and a person is asked"),
    ("publish.needs_attention", "it was not taken, and a person is asked"),
    ("publish.outcome_unknown", "the answer was lost; it is looked for, never sent again blindly"),
    ("publish.over", "the offer it belongs to or the yes to a picture has ended, and a person is asked"),
    ("publish.page_not_out", "it waits for a page of ours that is not out"),
    ("publish.pause_channel", "a person holds a channel"),
    ("publish.processing", "the network is still at it"),
    ("publish.published", "it is out, with its receipt"),
    ("publish.published_in_part", "some parts are out, and a person is asked"),
    ("publish.put_back", "what was left out at a place waits there again"),
    ("publish.remember_branch", "a place of former years was written down"),
    ("publish.remove_channel", "a place is no longer connected"),
    ("publish.rest_channel", "a place rests: nothing goes there, what waited is a draft again, what it said stays"),
    ("publish.resume_channel", "a channel goes on"),
    ("publish.scheduled", "it waits for its time"),
    ("publish.submitting", "it is leaving"),
    ("publish.take_down", "what was public was taken down"),
    ("publish.undo_rest", "a rest was undone while it was fresh"),
    ("publish.wake_channel", "a place that rested is used again"),
    ("schedule.change", "a channel has other weekly times"),
    ("schedule.hold", "all posts are held"),
    ("schedule.move", "a publication has another time"),
    ("schedule.take_week", "places have the weekly times that the plan has room for"),
    ("schedule.release", "held posts go again"),
    ("workspace.add_token", "a program has a way in, with a role and perhaps an end"),
    ("workspace.add_user", "somebody can sign in"),
    ("workspace.begin", "the business and its owner"),
    ("workspace.bring_back_need", "what somebody had put off stands on their Today again"),
    ("workspace.change_password", "somebody has a new password, and every session ended"),
    ("workspace.change_settings", "name, zone, language or site"),
    ("workspace.change_template", "a carrying template has other words, or the usual ones again"),
    ("workspace.end_seat", "somebody can sign in no more, and every session ended"),
    ("workspace.put_off_need", "somebody put off until tomorrow what stood on their Today"),
    ("workspace.remove_token", "a program's way in has ended"),
];

/// Who did it: a person, and the token of the program that acted for them.
#[derive(Clone, Copy, Default)]
pub(crate) struct By {
    user: Option<UserId>,
    token: Option<Uuid>,
}

impl From<&Actor> for By {
    fn from(actor: &Actor) -> Self {
        Self { user: actor.user, token: actor.token }
    }
}

/// Nobody: the machine by itself.
impl From<Option<&Actor>> for By {
    fn from(actor: Option<&Actor>) -> Self {
        actor.map_or_else(Self::default, Self::from)
    }
}

/// `what` is `room.verb`, one of the list; `data` is small and free of secrets.
pub(crate) async fn record(
    tx: &Tx,
    workspace: WorkspaceId,
    by: impl Into<By>,
    at: UtcMillis,
    what: &str,
    subject: Option<Uuid>,
    data: &Value,
) -> Result<(), DbErr> {
    let By { user, token } = by.into();
    debug_assert!(EVENTS.iter().any(|(known, _)| *known == what), "{what} is not in the list of events");
    run(
        &**tx,
        "INSERT INTO event (id, workspace_id, at, actor, token, what, subject, data)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![fresh_id::<Uuid>(), workspace.0, at.0, user.map(|user| user.0), token, what, subject, data.to_string()],
    )
    .await
    .map(drop)
}

/// At just that moment.
pub(crate) async fn was_recorded(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    (what, subject): (&str, Uuid),
    at: UtcMillis,
) -> Result<bool, DbErr> {
    #[derive(FromQueryResult)]
    struct Count {
        events: i64,
    }
    let sql = "SELECT COUNT(*) AS events FROM event WHERE workspace_id = $1 AND at = $2 AND what = $3 AND subject = $4";
    let row: Option<Count> = one(on, sql, values![workspace.0, at.0, what, subject]).await?;
    Ok(row.is_some_and(|row| row.events > 0))
}

#[derive(Clone, Debug, PartialEq)]
pub struct ActivityLine {
    pub id: Uuid,
    pub at: UtcMillis,
    /// Nobody where the machine did it by itself.
    pub by: Option<Who>,
    /// One of the list.
    pub what: String,
    /// On which thing.
    pub subject: Option<Uuid>,
    pub data: Value,
}

/// Newest first, from the line that went before that one; who may not look is told nothing.
pub async fn list_activity(
    app: &App,
    actor: &Actor,
    before: Option<Uuid>,
    limit: u32,
) -> Result<Vec<ActivityLine>, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(Vec::new());
    }
    newest(app.db.read(), actor.workspace, before, limit).await
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    at: i64,
    name: Option<String>,
    program: Option<String>,
    what: String,
    subject: Option<Uuid>,
    data: String,
}

async fn newest(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    before: Option<Uuid>,
    limit: u32,
) -> Result<Vec<ActivityLine>, Internal> {
    let mut values = values![workspace.0, i64::from(limit)];
    let mut older = "";
    if let Some(before) = before {
        values.extend(values![before]);
        older = "AND (event.at, event.id) < (SELECT at, id FROM event WHERE workspace_id = $1 AND id = $3)";
    }
    let sql = format!(
        "SELECT event.id, event.at, app_user.name, api_token.name AS program, event.what, event.subject, event.data
         FROM event LEFT JOIN app_user ON app_user.id = event.actor LEFT JOIN api_token ON api_token.id = event.token
         WHERE event.workspace_id = $1 {older} ORDER BY event.at DESC, event.id DESC LIMIT $2"
    );
    let rows: Vec<Row> = all(on, &sql, values).await?;
    rows.into_iter().map(ActivityLine::try_from).collect()
}

impl TryFrom<Row> for ActivityLine {
    type Error = Internal;

    fn try_from(row: Row) -> Result<Self, Internal> {
        Ok(Self {
            id: row.id,
            at: UtcMillis(row.at),
            by: Who::of(row.name, row.program),
            what: row.what,
            subject: row.subject,
            data: serde_json::from_str(&row.data)?,
        })
    }
}
