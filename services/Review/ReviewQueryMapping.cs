using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Mapping;
using FactCheck.Review.Queue;
using Proto = FactCheck.Protos.Review.V1;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Review;

/// <summary>Requests for lists into queries, and the report out.</summary>
internal static class ReviewQueryMapping
{
    private const int MaxTextLength = 1_000;

    internal static ReviewTaskQuery ToQuery(this Proto.ListReviewTasksRequest request, WorkspaceId workspace, DateTimeOffset now, TimeSpan dueAfter)
    {
        var before = request.CreatedBeforeTime.ToTime("created_before_time");
        // To the minute, so that the token of one page is good for the next.
        var due = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMinute, TimeSpan.Zero) - dueAfter;
        return new()
        {
            Workspace = workspace,
            State = request.State.ToFilter<Types.ReviewTaskState, ReviewState>("state") ?? (request.Overdue ? ReviewState.Pending : null),
            Now = now,
            Holder = request.Holder.NullIfEmpty(),
            Reviewer = request.Reviewer.NullIfEmpty(),
            DocumentId = request.DocumentId.NullIfEmpty() is { } document ? new DocumentId(document) : null,
            ProposedVerdict = request.ProposedVerdict.ToFilter<Types.Verdict, Verdict>("proposed_verdict"),
            DecidedVerdict = request.DecidedVerdict.ToFilter<Types.Verdict, Verdict>("decided_verdict"),
            Publisher = request.Publisher.NullIfEmpty(),
            Claimant = request.Claimant.NullIfEmpty(),
            Type = request.Type.ToFilter<Types.ClaimType, ClaimType>("type"),
            Topic = request.Topic.NullIfEmpty(),
            Tag = request.Tag.NullIfEmpty(),
            Mentioned = request.Mentioned.NullIfEmpty(),
            Text = CommonMapping.Optional(request.Text, "text", MaxTextLength) ?? "",
            CreatedFrom = request.CreatedFromTime.ToTime("created_from_time"),
            CreatedBefore = request.Overdue && (before is null || before > due) ? due : before,
            Order = request.Order.ToFilter<Proto.ReviewTaskOrder, ReviewOrder>("order") ?? ReviewOrder.Rank,
        };
    }

    internal static Proto.GetReviewReportResponse ToProto(this ReviewReport report)
    {
        var proto = new Proto.GetReviewReportResponse
        {
            Days =
            {
                report.Days.Select(day => new Proto.GetReviewReportResponse.Types.DayOfDecisions
                {
                    Day = day.Day.ToString("O", CultureInfo.InvariantCulture),
                    Verdicts =
                    {
                        day.Verdicts.OrderBy(count => count.Key).Select(count => new Proto.GetReviewReportResponse.Types.VerdictCount
                        {
                            Verdict = (Types.Verdict)count.Key,
                            Count = count.Value,
                        }),
                    },
                }),
            },
            DoubleCheckedCount = report.DoubleChecked,
            OpenCount = report.Open.Value,
            OverdueCount = report.Overdue.Value,
            IsComplete = report.IsComplete,
            CoversFromDay = report.CoversFrom.ToString("O", CultureInfo.InvariantCulture),
        };
        if (report.Kappa is { } kappa)
            proto.Kappa = kappa;
        return proto;
    }
}
