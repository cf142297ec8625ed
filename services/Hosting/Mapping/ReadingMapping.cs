using FactCheck.Core.Claims;
using FactCheck.Core.Time;
using Proto = FactCheck.Protos.Types.V1;

namespace FactCheck.Hosting.Mapping;

/// <summary>What was read from a text, between records and protos.</summary>
public static class ReadingMapping
{
    /// <summary>The claim as read.</summary>
    public static Proto.ClaimReading ToProto(this ClaimReading reading) => new()
    {
        Span = reading.Span.ToProto(),
        Text = reading.Text,
        NormalizedText = reading.NormalizedText,
        Claimant = reading.Claimant ?? "",
        Cue = reading.Cue ?? "",
        ClaimDate = reading.ClaimDate?.ToString() ?? "",
        Type = (Proto.ClaimType)reading.Type,
        CheckWorthiness = reading.CheckWorthiness,
        CheckWorthy = reading.IsCheckWorthy,
        Reasons = { reading.Reasons },
        Quantities = { reading.Quantities.Select(ToProto) },
        Dates = { reading.Dates.Select(ToProto) },
        Names = { reading.Names },
        Place = reading.Place ?? "",
        Ambiguities = { reading.Ambiguities },
        Repeats = { reading.Repeats.Select(span => span.ToProto()) },
    };

    /// <summary>The claim as another service read it.</summary>
    public static ClaimReading ToCore(this Proto.ClaimReading reading) => new()
    {
        Span = reading.Span.ToCore(),
        Text = reading.Text,
        NormalizedText = reading.NormalizedText,
        Claimant = reading.Claimant.NullIfEmpty(),
        Cue = reading.Cue.NullIfEmpty(),
        ClaimDate = ToRange(reading.ClaimDate),
        Type = (ClaimType)reading.Type,
        CheckWorthiness = reading.CheckWorthiness,
        IsCheckWorthy = reading.CheckWorthy,
        Reasons = [.. reading.Reasons],
        Quantities = [.. reading.Quantities.Select(ToCore)],
        Dates = [.. reading.Dates.Select(date => new TimeExpression(date.Span.ToCore(), date.Text, ToRange(date.Resolved)))],
        Names = [.. reading.Names],
        Place = reading.Place.NullIfEmpty(),
        Ambiguities = [.. reading.Ambiguities],
        Repeats = [.. reading.Repeats.Select(span => span.ToCore())],
    };

    /// <summary>A figure.</summary>
    public static Proto.Quantity ToProto(this Quantity quantity)
    {
        var proto = new Proto.Quantity
        {
            Span = quantity.Span.ToProto(),
            Value = quantity.Value,
            Comparator = (Proto.Comparator)quantity.Comparator,
            Unit = quantity.Unit ?? "",
            Counted = quantity.Counted ?? "",
            Vague = quantity.IsVague,
        };
        if (quantity.Max is { } max)
            proto.Max = max;
        return proto;
    }

    /// <summary>A figure.</summary>
    public static Quantity ToCore(this Proto.Quantity quantity) => new()
    {
        Span = quantity.Span.ToCore(),
        Value = quantity.Value,
        Max = quantity.HasMax ? quantity.Max : null,
        Comparator = (Comparator)quantity.Comparator,
        Unit = quantity.Unit.NullIfEmpty(),
        Counted = quantity.Counted.NullIfEmpty(),
        IsVague = quantity.Vague,
    };

    private static Proto.TimeExpression ToProto(TimeExpression time) =>
        new() { Span = time.Span.ToProto(), Text = time.Text, Resolved = time.Resolved?.ToString() ?? "" };

    private static DateRange? ToRange(string text) => DateRange.TryParse(text, out var range) ? range : null;
}
