#include "authoring/source/common_shapes.h"
#include "authoring/source/path_choices.h"

namespace rollcall::source {
namespace {

using Kind = Shape::Kind;
using enum Need;
using shapes::id, shapes::module_id, shapes::silences, shapes::word, shapes::yes_no;

constexpr Shape text{
    .kind = Kind::in_languages, .name = tr_noop("a text, or 'language: text' lines"), .is_prose = true};
constexpr Shape ids{.kind = Kind::list, .name = tr_noop("a list of ids"), .minimum = 1, .element = &id};

constexpr Shape version{
    .kind = Kind::integer, .name = tr_noop("the version of a rule"), .minimum = 1, .maximum = 65535};
constexpr Shape months{.kind = Kind::integer, .name = tr_noop("a number of months"), .minimum = 1, .maximum = 120};
constexpr Shape window{.kind = Kind::integer, .name = tr_noop("a number of months"), .minimum = 0, .maximum = 120};
constexpr auto beginning_words = texts_of(beginnings);
constexpr Shape beginning{
    .kind = Kind::choice, .name = tr_noop("completion, previous expiry or fixed date"), .choices = beginning_words};
constexpr auto expiry_words = texts_of(expiries);
constexpr Shape expiry{.kind = Kind::choice, .name = tr_noop("end of month or same day"), .choices = expiry_words};
constexpr Shape date{.kind = Kind::text, .name = tr_noop("a day of the year such as 31 March")};
constexpr Field rule_fields[] = {
    {"version", &version, required, tr_noop("1 at first; raised whenever something of the rule changes.")},
    {"months", &months, optional, tr_noop("How many months it counts; all but a fixed date need it.")},
    {"window", &window, required,
     tr_noop("How many months before the expiry it can be renewed without losing any of them.")},
    {"from", &beginning, optional, tr_noop("What the months are counted from; previous expiry unless said.")},
    {"ends", &expiry, optional, tr_noop("The day of the month on which it expires; end of month unless said.")},
    {"date", &date, optional, tr_noop("Of a fixed date: the day of every year, such as 31 March.")},
};
constexpr Shape rule{.kind = Kind::record, .name = tr_noop("a rule"), .fields = rule_fields};
constexpr Shape rules{.kind = Kind::entries, .name = tr_noop("the rules"), .element = &rule};

constexpr auto mode_words = texts_of(modes);
constexpr Shape mode{.kind = Kind::choice, .name = tr_noop("practice or assessment"), .choices = mode_words};
constexpr Shape within{.kind = Kind::text, .name = tr_noop("a time such as 14 days")};
constexpr Field step_fields[] = {
    {"module", &module_id, required, tr_noop("The id of the module.")},
    {"variant", &id, optional, tr_noop("The variant of it; the whole module unless said.")},
    {"mode", &mode, optional, tr_noop("Whether one can go back in it: practice or assessment; practice unless said.")},
    {"after", &ids, optional, tr_noop("The steps that are completed before it opens.")},
    {"within", &within, optional,
     tr_noop("The days from joining the path in which it is done first: 14 days, 2 weeks.")},
    {"rule", &id, optional, tr_noop("The rule by which it counts; for ever unless said.")},
    {"optional", &yes_no, optional, tr_noop("Yes: it is offered, and the path is complete without it.")},
    {"refreshed", &yes_no, optional, tr_noop("No: the ladder of refreshers leaves it out.")},
};
constexpr Shape step{.kind = Kind::record, .name = tr_noop("a step"), .fields = step_fields};
constexpr Shape steps{.kind = Kind::entries, .name = tr_noop("the steps"), .minimum = 1, .element = &step};

constexpr Field post_fields[] = {
    {"title", &text, required, tr_noop("What the work is called.")},
    {"needs", &ids, required, tr_noop("The steps without which, or after whose expiry, somebody does other work.")},
};
constexpr Shape post{.kind = Kind::record, .name = tr_noop("a post"), .fields = post_fields};
constexpr Shape posts{.kind = Kind::entries, .name = tr_noop("the posts"), .element = &post};

constexpr Shape roles{.kind = Kind::list, .name = tr_noop("a list of words"), .element = &module_id};
constexpr Shape ladder{.kind = Kind::list, .name = tr_noop("a list of months"), .minimum = 1, .element = &months};
constexpr Field path_fields[] = {
    {"path", &module_id, required, tr_noop("The id of the path, the same for every release.")},
    {"title", &text, required, tr_noop("The title.")},
    {"summary", &text, required, tr_noop("One or two sentences for whoever follows it.")},
    {"version", &word, required, tr_noop("major.minor.patch; a later release has a higher version.")},
    {"language", &word, required, tr_noop("The language of texts that stand in one language only, such as en.")},
    {"roles", &roles, optional, tr_noop("Whom it is for.")},
    {"rules", &rules, optional, tr_noop("How long something counts.")},
    {"steps", &steps, required, tr_noop("What is to be completed.")},
    {"posts", &posts, optional, tr_noop("Work that asks for steps.")},
    {"ladder", &ladder, optional,
     tr_noop("Months after a completion at which refreshers come, rising; 1, 3, 6 and 12 unless said.")},
    {"silence", &silences, optional, tr_noop("Warnings that are wrong here, each with a reason.")},
};

bool is_path_key(std::string_view key) { return find_owner(key, path_shape) != nullptr; }
bool is_path_part(std::string_view key) { return find_field(path_shape, key) != nullptr; }

}  // namespace

const Shape path_shape{.kind = Kind::record, .name = tr_noop("the path"), .fields = path_fields};
const syntax::Keywords path_keywords{is_path_key, is_path_part};

}  // namespace rollcall::source
