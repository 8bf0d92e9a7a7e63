#include "player/progress/origin.h"

namespace rollcall::progress {
namespace {

seal::Digest seal_of(const Origin& origin, const seal::SealingKey& secret) {
  Bytes row(origin.database.begin(), origin.database.end());
  row.push_back(origin.has_watermark ? 1 : 0);
  if (origin.site) row.insert(row.end(), origin.site->begin(), origin.site->end());
  return secret.authenticated("rollcall row of origin", row);
}

}  // namespace

Origin origin_of(const Database& database) {
  Statement row = database.prepare("SELECT database, site, has_watermark FROM origin");
  if (!row.step()) throw Damaged(tr("The learner database does not say any more which one it is."));
  Origin origin;
  origin.database = row.array<16>(0);
  if (!row.is_null(1)) origin.site = row.array<32>(1);
  origin.has_watermark = row.integer(2) != 0;
  return origin;
}

void save(Database& database, const Origin& origin, const seal::SealingKey& secret) {
  Statement row = database.prepare("UPDATE origin SET database = ?, site = ?, has_watermark = ?, seal = ?");
  row.bind(ByteView(origin.database));
  if (origin.site)
    row.bind(ByteView(*origin.site));
  else
    row.bind_null();
  row.bind(origin.has_watermark ? 1 : 0).bind(ByteView(seal_of(origin, secret))).run();
}

bool is_sealed_with(const Database& database, const seal::SealingKey& secret) {
  const seal::Digest seal = seal_of(origin_of(database), secret);
  return database.prepare("SELECT 1 FROM origin WHERE seal = ?").bind(ByteView(seal)).step();
}

}  // namespace rollcall::progress
