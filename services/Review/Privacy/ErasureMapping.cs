using FactCheck.Core.Privacy;
using FactCheck.Hosting.Mapping;
using Proto = FactCheck.Protos.Review.V1;

namespace FactCheck.Review.Privacy;

/// <summary>Erasures into protos.</summary>
internal static class ErasureMapping
{
    internal static Proto.Erasure ToProto(this Erasure erasure) => new()
    {
        ErasureId = erasure.Id.Value,
        Role = (Proto.ErasedRole)erasure.Role,
        Salt = erasure.Salt,
        NameDigest = erasure.NameDigest,
        WordCount = erasure.WordCount,
        RequestedBy = erasure.RequestedBy,
        RequestTime = erasure.RequestedAt.ToTimestamp(),
        Reports =
        {
            erasure.Reports.Select(report => new Proto.ErasureReport
            {
                Kind = report.Kind,
                ChangedCount = report.ChangedCount,
                ReportTime = report.At.ToTimestamp(),
            }),
        },
        TraceId = erasure.Trace.TraceId,
    };
}
