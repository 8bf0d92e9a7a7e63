#include "player/record/binary.h"

#include "player/whole_number.h"

namespace rollcall::record {
namespace {

constexpr std::uint8_t form = 5;
constexpr std::uint8_t assessment_flag = 1;
constexpr std::uint8_t passed_flag = 2;
constexpr std::uint8_t timed_flag = 4;
constexpr std::uint8_t scripted_flag = 8;
constexpr std::uint8_t path_flag = 16;
constexpr std::int64_t longest_offset = 24 * 60;

/// n for "Cn", otherwise 0.
std::uint32_t competency_number(std::string_view code) {
  if (code.size() < 2 || code[0] != 'C' || code[1] == '0') return 0;
  return whole_number<std::uint32_t>(code.substr(1)).value_or(0);
}

void write(Writer& into, const scenario::Version& version) {
  into.number(version.major);
  into.number(version.minor);
  into.number(version.patch);
}

scenario::Version read_version(Reader& from) {
  scenario::Version version;
  version.major = from.number_of<std::uint16_t>();
  version.minor = from.number_of<std::uint16_t>();
  version.patch = from.number_of<std::uint16_t>();
  return version;
}

void write(Writer& into, const run::Points& points) {
  into.number(points.earned);
  into.number(points.possible);
}

run::Points read_points(Reader& from) {
  run::Points points;
  points.earned = from.number_of<std::uint32_t>();
  points.possible = from.number_of<std::uint32_t>();
  return points;
}

void write(Writer& into, const run::Evidence& evidence) {
  const std::uint32_t number = competency_number(evidence.code);
  into.number(number);
  if (number == 0) into.text(evidence.code);
  write(into, evidence.points);
}

run::Evidence read_evidence(Reader& from) {
  run::Evidence evidence;
  const auto number = from.number_of<std::uint32_t>();
  evidence.code = number == 0 ? from.text() : "C" + std::to_string(number);
  if (number == 0 && competency_number(evidence.code) != 0) Reader::refuse();
  evidence.points = read_points(from);
  return evidence;
}

std::int64_t difference(std::int64_t later, std::int64_t earlier) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(later) - static_cast<std::uint64_t>(earlier));
}

std::int64_t sum(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

std::uint8_t flags_of(const CompletionRecord& record) {
  return static_cast<std::uint8_t>((record.mode == Mode::assessment ? assessment_flag : 0) |
                                   (record.passed ? passed_flag : 0) | (record.timed ? timed_flag : 0) |
                                   (record.scripted ? scripted_flag : 0) |
                                   (record.on_path.path.empty() ? 0 : path_flag));
}

void write(Writer& into, const PathStep& on_path) {
  if (on_path.path.empty()) return;
  into.text(on_path.path);
  write(into, on_path.version);
  into.text(on_path.step);
  into.text(on_path.rule);
}

PathStep read_path_step(Reader& from) {
  PathStep on_path;
  on_path.path = from.text();
  if (on_path.path.empty()) Reader::refuse();
  on_path.version = read_version(from);
  on_path.step = from.text();
  on_path.rule = from.text();
  return on_path;
}

void read_flags(Reader& from, CompletionRecord& record) {
  const std::uint8_t flags = from.byte();
  if ((flags & ~(assessment_flag | passed_flag | timed_flag | scripted_flag | path_flag)) != 0) Reader::refuse();
  record.mode = (flags & assessment_flag) != 0 ? Mode::assessment : Mode::practice;
  record.passed = (flags & passed_flag) != 0;
  record.timed = (flags & timed_flag) != 0;
  record.scripted = (flags & scripted_flag) != 0;
  if ((flags & path_flag) != 0) record.on_path = read_path_step(from);
}

/// Nobody goes back in an assessment.
void read_going_back(Reader& from, CompletionRecord& record) {
  record.times_gone_back = from.number_of<std::uint32_t>();
  if (record.mode == Mode::assessment && record.times_gone_back != 0) Reader::refuse();
}

void read_when(Reader& from, CompletionRecord& record) {
  record.started = from.signed_number();
  record.finished = sum(record.started, from.signed_number());
  const std::int64_t offset = from.signed_number();
  if (offset < -longest_offset || offset > longest_offset) Reader::refuse();
  record.offset = static_cast<std::int16_t>(offset);
  const std::uint8_t doubt = from.byte();
  if (doubt > static_cast<std::uint8_t>(DateDoubt::year_after_last)) Reader::refuse();
  record.doubt = static_cast<DateDoubt>(doubt);
  record.active_seconds = from.number_of<std::uint32_t>();
}

void read_result(Reader& from, CompletionRecord& record) {
  record.ending = from.text();
  record.points = read_points(from);
  const std::uint64_t count = from.number();
  if (count > from.left()) Reader::refuse();
  for (std::uint64_t i = 0; i < count; ++i) record.competencies.push_back(read_evidence(from));
  record.critical_errors = from.number_of<std::uint32_t>();
  record.signals.hits = from.number_of<std::uint32_t>();
  record.signals.misses = from.number_of<std::uint32_t>();
  record.signals.false_alarms = from.number_of<std::uint32_t>();
  record.signals.correct_rejections = from.number_of<std::uint32_t>();
}

}  // namespace

Bytes encode(const CompletionRecord& record) {
  Writer into;
  into.byte(form);
  into.raw(record.registration);
  into.number(record.sequence);
  into.text(record.staff_number);
  into.text(record.module);
  into.text(record.variant);
  write(into, record.version);
  into.raw(record.pack);
  into.text(record.language);
  into.byte(flags_of(record));
  write(into, record.on_path);
  into.number(record.times_gone_back);
  into.signed_number(record.started);
  into.signed_number(difference(record.finished, record.started));
  into.signed_number(record.offset);
  into.byte(static_cast<std::uint8_t>(record.doubt));
  into.number(record.active_seconds);
  into.text(record.ending);
  write(into, record.points);
  into.number(record.competencies.size());
  for (const run::Evidence& evidence : record.competencies) write(into, evidence);
  into.number(record.critical_errors);
  into.number(record.signals.hits);
  into.number(record.signals.misses);
  into.number(record.signals.false_alarms);
  into.number(record.signals.correct_rejections);
  return into.bytes();
}

void refuse_older(std::uint8_t first_byte) {
  if (first_byte > 0 && first_byte < form) throw OlderFormat(tr("This record is of an older format of Rollcall."));
}

CompletionRecord read_record(Reader& from) {
  const std::uint8_t found = from.byte();
  refuse_older(found);
  if (found != form) Reader::refuse();
  CompletionRecord record;
  record.registration = from.array<16>();
  record.sequence = from.number();
  record.staff_number = from.text();
  record.module = from.text();
  record.variant = from.text();
  record.version = read_version(from);
  record.pack = from.array<32>();
  record.language = from.text();
  read_flags(from, record);
  read_going_back(from, record);
  read_when(from, record);
  read_result(from, record);
  return record;
}

CompletionRecord decode(ByteView bytes) {
  Reader from(bytes);
  CompletionRecord record = read_record(from);
  from.expect_end();
  return record;
}

}  // namespace rollcall::record
