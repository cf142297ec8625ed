using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Hosting.Mapping;
using FactCheck.Protos.Review.V1;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Review;

/// <summary>The parts of a task, between records and protos.</summary>
internal static class TaskPartsMapping
{
    private const int MaxWhyLength = 2_000;
    private const int MaxCorrectionLength = 1_000;

    private static readonly HashSet<string> CorrectableFields = ["value", "comparator", "counted", "unit", "claimant", "claim_date", "text", "type", "check_worthy"];

    internal static Types.TaskMember ToProto(TaskMember member) => new()
    {
        ClaimId = member.ClaimId.Value,
        DocumentId = member.DocumentId.Value,
        Text = member.Text,
        Publisher = member.Publisher ?? "",
        PublishTime = member.PublishedAt.ToTimestamp(),
        Why = member.Why,
    };

    internal static Types.PriorityParts ToProto(this PriorityParts parts, double age) => new()
    {
        CheckWorthiness = parts.CheckWorthiness,
        Spread = parts.Spread,
        Harm = parts.Harm,
        Boost = parts.Boost,
        Age = age,
    };

    internal static Types.SecondOpinion ToProto(SecondOpinion opinion) => new()
    {
        Reviewer = opinion.Reviewer,
        FirstReviewer = opinion.FirstReviewer,
        FirstVerdict = (Types.Verdict)opinion.FirstVerdict,
        Verdict = (Types.Verdict)opinion.Verdict,
        CreateTime = opinion.At.ToTimestamp(),
    };

    internal static Types.TaskComment ToProto(TaskComment comment) => new()
    {
        Number = comment.Number,
        Author = comment.Author,
        Text = comment.Text,
        Mentions = { comment.Mentions },
        CreateTime = comment.At.ToTimestamp(),
    };

    internal static Types.ReadingCorrection ToProto(ReadingCorrection correction) => new()
    {
        ClaimId = correction.ClaimId.Value,
        Field = correction.Field,
        Before = correction.Before,
        After = correction.After,
        Reviewer = correction.By,
        CreateTime = correction.At.ToTimestamp(),
    };

    /// <summary>Each correction of the task with the claim that it is about.</summary>
    internal static IEnumerable<ListReadingCorrectionsResponse.Types.CorrectedReading> ToCorrections(ReviewTask task) => task.Corrections.Select(correction =>
    {
        var claim = correction.ClaimId.Value.Length == 0 ? task.ClaimId : correction.ClaimId;
        var member = task.Members.FirstOrDefault(one => one.ClaimId == claim);
        var isFirst = claim == task.ClaimId;
        return new ListReadingCorrectionsResponse.Types.CorrectedReading
        {
            ReviewTaskId = task.Id.Value,
            DocumentId = member?.DocumentId.Value ?? (isFirst ? task.DocumentId.Value : ""),
            ClaimText = member?.Text ?? (isFirst ? task.ClaimText : ""),
            Correction = ToProto(correction with { ClaimId = claim }),
        };
    });

    internal static Types.ReuseOffer ToProto(ReuseOffer offer)
    {
        var proto = new Types.ReuseOffer
        {
            ReviewTaskId = offer.TaskId.Value,
            ClaimText = offer.ClaimText,
            Verdict = (Types.Verdict)offer.Verdict,
            Reviewer = offer.DecidedBy,
            Why = offer.Why,
            IsSame = offer.IsSame,
            AnsweredBy = offer.AnsweredBy ?? "",
        };
        if (offer.Accepted is { } accepted)
            proto.Accepted = accepted;
        return proto;
    }

    internal static Types.EvidenceChoice ToProto(EvidenceChoice choice) => new()
    {
        Use = (Types.EvidenceUse)choice.Use,
        Why = choice.Why,
        EvidenceId = choice.EvidenceId?.Value ?? "",
        Url = choice.Url ?? "",
    };

    /// <exception cref="InvalidRequestException">A part is missing or wrong; the message names it.</exception>
    internal static EvidenceChoice ToCore(this Types.EvidenceChoice choice, string field)
    {
        var use = choice.Use.ToFilter<Types.EvidenceUse, EvidenceUse>($"{field}.use") ?? throw new InvalidRequestException($"{field}.use", "is required.");
        var why = use == EvidenceUse.Chosen ? CommonMapping.Optional(choice.Why, $"{field}.why", MaxWhyLength) ?? ""
            : CommonMapping.Required(choice.Why, $"{field}.why", MaxWhyLength);
        if (choice.EvidenceId.Length > 0 == choice.Url.Length > 0)
            throw new InvalidRequestException(field, "needs either evidence_id or url.");
        if (choice.Url.Length > 0 && !(Uri.TryCreate(choice.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            throw new InvalidRequestException($"{field}.url", "is not an http or https address.");
        return new(use, why, choice.EvidenceId.NullIfEmpty() is { } id ? new EvidenceId(id) : null, choice.Url.NullIfEmpty());
    }

    /// <summary>The correction as asked for; who and when come later.</summary>
    /// <exception cref="InvalidRequestException">The field can't be corrected, or a text is too long.</exception>
    internal static ReadingCorrection ToCore(this Types.ReadingCorrection correction, string field) =>
        CorrectableFields.Contains(correction.Field)
            ? new(new ClaimId(correction.ClaimId), correction.Field, CommonMapping.Optional(correction.Before, $"{field}.before", MaxCorrectionLength) ?? "",
                CommonMapping.Optional(correction.After, $"{field}.after", MaxCorrectionLength) ?? "", "", default)
            : throw new InvalidRequestException($"{field}.field", $"is not one of {string.Join(", ", CorrectableFields.Order(StringComparer.Ordinal))}.");
}
