using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Core.Webhooks;

namespace FactCheck.Review.Console.Shared;

/// <summary>The console's words for what the records say, in one place.</summary>
internal static class Words
{
    internal static IReadOnlyList<Verdict> Verdicts { get; } =
        [Verdict.Supported, Verdict.Refuted, Verdict.NotEnoughEvidence, Verdict.ConflictingEvidence];

    internal static string Of(Verdict? verdict) => verdict switch
    {
        Verdict.Supported => "Supported",
        Verdict.Refuted => "Refuted",
        Verdict.NotEnoughEvidence => "Not enough evidence",
        Verdict.ConflictingEvidence => "Conflicting evidence",
        _ => "No verdict",
    };

    /// <summary>Why a person must look before anything is done with the proposal; empty where none must.</summary>
    internal static string WhyLook(Proposal proposal) => proposal.NeedsPerson ? proposal.NeedsPersonBecause ?? "how sure the verdict is, is not known" : "";

    /// <summary>The key that stands for a verdict.</summary>
    internal static string KeyOf(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "s",
        Verdict.Refuted => "r",
        Verdict.NotEnoughEvidence => "n",
        _ => "c",
    };

    /// <summary>The verdict that a key stands for; null for any other.</summary>
    internal static Verdict? VerdictOf(string? key) => Verdicts.Cast<Verdict?>().FirstOrDefault(verdict => KeyOf(verdict!.Value) == key);

    internal static string ClassOf(Verdict? verdict) => verdict?.ToString().ToLowerInvariant() ?? "none";

    internal static string Of(ReviewState state) => state switch
    {
        ReviewState.Pending => "Waiting",
        ReviewState.Leased => "Held",
        ReviewState.AwaitingApproval => "To approve",
        ReviewState.Decided => "Decided",
        _ => state.ToString(),
    };

    internal static string Of(PublicationKind kind) => kind.ToString();

    internal static string Of(WebhookDeliveryState state) => state switch
    {
        WebhookDeliveryState.Pending => "waiting",
        WebhookDeliveryState.Delivered => "delivered",
        _ => "given up",
    };

    internal static string Of(ClaimType type) => type switch
    {
        ClaimType.Quantity => "Figure",
        ClaimType.Quote => "Quote",
        _ => type.ToString(),
    };

    internal static string Of(Comparator comparator) => comparator switch
    {
        Comparator.Equal => "exactly",
        Comparator.About => "about",
        Comparator.AtLeast => "at least",
        Comparator.MoreThan => "more than",
        Comparator.AtMost => "at most",
        Comparator.LessThan => "less than",
        _ => "between",
    };

    /// <summary>"more than 1,400 Israeli casualties", "at least 12 boats, vague".</summary>
    internal static string Of(Quantity quantity)
    {
        var value = quantity.Max is { } max ? $"{Number(quantity.Value)}–{Number(max)}" : Number(quantity.Value);
        var unit = quantity.Unit switch { null => "", "percent" => " %", "percentage_point" => " points", var other => $" {other}" };
        var comparator = quantity.Comparator is Comparator.Equal or Comparator.Range ? "" : $"{Of(quantity.Comparator)} ";
        return $"{comparator}{value}{unit}{(quantity.Counted is null ? "" : $" {quantity.Counted}")}{(quantity.IsVague ? ", vague" : "")}";
    }

    /// <summary>The words of a figure that names no number, as far as they are the claim's: "“dozens”: a vague amount".</summary>
    internal static string OfVague(Quantity quantity, ClaimReading reading)
    {
        var (start, end) = (quantity.Span.Start - reading.Span.Start, quantity.Span.End - reading.Span.Start);
        return start >= 0 && end <= reading.Text.Length ? $"“{reading.Text[start..end]}”: a vague amount" : "a vague amount";
    }

    internal static string Number(double value) => value.ToString(Math.Abs(value) >= 10_000 || value == Math.Floor(value) ? "#,0" : "#,0.###", CultureInfo.InvariantCulture);

    internal static string Percent(double share) => $"{Math.Round(share * 100).ToString(CultureInfo.InvariantCulture)} %";

    internal static string Day(DateTimeOffset at) => at.ToUniversalTime().ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    internal static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    internal static string Minute(DateTimeOffset at) => at.ToUniversalTime().ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    internal static string Iso(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A length of time as short as it is useful: "12 min", "3 h", "5 d".</summary>
    internal static string Length(TimeSpan length) => length switch
    {
        { TotalSeconds: < 60 } => "under 1 min",
        { TotalMinutes: < 60 } => $"{(int)length.TotalMinutes} min",
        { TotalHours: < 48 } => $"{(int)length.TotalHours} h",
        _ => $"{(int)length.TotalDays} d",
    };

    internal static string Ago(DateTimeOffset at, DateTimeOffset now) => now - at < TimeSpan.FromMinutes(1) ? "just now" : $"{Length(now - at)} ago";

    internal static string Count(int count, string one, string? many = null) => $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many ?? one + "s")}";
}
