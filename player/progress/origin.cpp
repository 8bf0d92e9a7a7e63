#include "player/progress/origin.h"

#include "player/record/bytes.h"

namespace rollcall::progress {
namespace {

seal::Digest seal_of(const Origin& origin, const seal::SealingKey& secret) {
  record::Writer row;
  row.raw(origin.database);
  row.byte(origin.has_watermark ? 1 : 0);
  row.text(origin.locality);
  row.text(origin.settings.name);
  row.text(origin.settings.home_page);
  row.text(origin.settings.activities);
  row.number(origin.settings.months_of_choices);
  row.text(origin.library);
  row.signed_number(origin.keys_told);
  return secret.authenticated("rollcall row of origin", row.bytes());
}

/// More than anybody keeps anything are no months that were set.
std::uint32_t months_at(const Statement& row, int column) {
  const std::int64_t months = row.integer(column);
  if (months < 0 || months > most_months)
    throw Damaged(tr("The learner database does not say any more which one it is."));
  return static_cast<std::uint32_t>(months);
}

}  // namespace

Origin origin_of(const Database& database) {
  Statement row = database.prepare(
      "SELECT database, has_watermark, locality, name, home_page, activities, months_of_choices, library, keys_told "
      "FROM origin");
  if (!row.step()) throw Damaged(tr("The learner database does not say any more which one it is."));
  Origin origin;
  origin.database = row.array<16>(0);
  origin.has_watermark = row.integer(1) != 0;
  origin.locality = row.text(2);
  origin.settings = {row.text(3), row.text(4), row.text(5), months_at(row, 6)};
  origin.library = row.text(7);
  origin.keys_told = row.integer(8);
  return origin;
}

void save(Database& database, const Origin& origin, const seal::SealingKey& secret) {
  database
      .prepare(
          "UPDATE origin SET database = ?, has_watermark = ?, locality = ?, name = ?, home_page = ?, activities = ?, "
          "months_of_choices = ?, library = ?, keys_told = ?, seal = ?")
      .bind(ByteView(origin.database))
      .bind(origin.has_watermark ? 1 : 0)
      .bind(origin.locality)
      .bind(origin.settings.name)
      .bind(origin.settings.home_page)
      .bind(origin.settings.activities)
      .bind(std::int64_t{origin.settings.months_of_choices})
      .bind(origin.library)
      .bind(origin.keys_told)
      .bind(ByteView(seal_of(origin, secret)))
      .run();
}

bool is_sealed_with(const Database& database, const seal::SealingKey& secret) {
  const seal::Digest seal = seal_of(origin_of(database), secret);
  return database.prepare("SELECT 1 FROM origin WHERE seal = ?").bind(ByteView(seal)).step();
}

}  // namespace rollcall::progress
