using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Errors;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using Google.Protobuf.WellKnownTypes;
using Proto = FactCheck.Protos.Types.V1;

namespace FactCheck.Hosting.Mapping;

/// <summary>What every service maps: times, pages, enums. In protos an absent text is empty; in records it is null.</summary>
public static class CommonMapping
{
    /// <summary>Null for the empty text of a proto.</summary>
    public static string? NullIfEmpty(this string text) => text.Length == 0 ? null : text;

    /// <summary>For an optional time.</summary>
    public static Timestamp? ToTimestamp(this DateTimeOffset? time) => time is { } value ? Timestamp.FromDateTimeOffset(value) : null;

    /// <summary>For a time.</summary>
    public static Timestamp ToTimestamp(this DateTimeOffset time) => Timestamp.FromDateTimeOffset(time);

    /// <summary>The time in UTC, truncated to milliseconds; null stays null.</summary>
    /// <param name="time">From a request.</param>
    /// <param name="field">Named when the time is out of range.</param>
    /// <exception cref="InvalidRequestException">Before year 1 or after 9999.</exception>
    public static DateTimeOffset? ToTime(this Timestamp? time, string field)
    {
        try
        {
            return time is null ? null : Clock.Truncate(time.ToDateTimeOffset());
        }
        catch (InvalidOperationException)
        {
            throw new InvalidRequestException(field, "is not a time between year 1 and 9999.");
        }
    }

    /// <summary>How far a clock is ahead of UTC; null stays null.</summary>
    /// <param name="offset">From a request.</param>
    /// <param name="time">What it belongs to.</param>
    /// <param name="field">Named when the offset is wrong.</param>
    /// <param name="timeField">Named when it belongs to nothing.</param>
    /// <exception cref="InvalidRequestException">Not whole minutes, more than 18 hours, or without its time.</exception>
    public static TimeSpan? ToUtcOffset(this Duration? offset, Timestamp? time, string field, string timeField)
    {
        if (offset is null)
            return null;
        if (time is null)
            throw new InvalidRequestException(field, $"is set without {timeField}.");
        var longest = (long)Document.LongestOffset.TotalSeconds;
        return offset.Nanos == 0 && offset.Seconds % 60 == 0 && offset.Seconds >= -longest && offset.Seconds <= longest
            ? TimeSpan.FromSeconds(offset.Seconds)
            : throw new InvalidRequestException(field, "is not whole minutes between -18 and 18 hours.");
    }

    /// <summary>The text, when there is one.</summary>
    /// <exception cref="InvalidRequestException">It is empty, or longer than allowed.</exception>
    public static string Required(string value, string field, int maxLength = 256)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new InvalidRequestException(field, "is required.");
        return value.Length <= maxLength ? value : throw new InvalidRequestException(field, $"is longer than {maxLength} characters.");
    }

    /// <summary>The text, or null when it is empty.</summary>
    /// <exception cref="InvalidRequestException">It is longer than allowed.</exception>
    public static string? Optional(string value, string field, int maxLength = 256) =>
        value.Length == 0 ? null : Required(value, field, maxLength);

    /// <summary>A filter's enum: null for unspecified.</summary>
    /// <exception cref="InvalidRequestException">Not a value of the enum.</exception>
    public static TCore? ToFilter<TProto, TCore>(this TProto value, string field) where TProto : struct, System.Enum where TCore : struct, System.Enum
    {
        var number = Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
        if (number == 0)
            return null;
        // Core enums carry the protos' numbers; a test holds them to it.
        return System.Enum.IsDefined(value) ? (TCore)System.Enum.ToObject(typeof(TCore), number)
            : throw new InvalidRequestException(field, "is not a known value.");
    }

    /// <summary>The verdict's number, 0 for none.</summary>
    public static Proto.Verdict ToProto(this Verdict? verdict) => (Proto.Verdict)(verdict is { } value ? (int)value : 0);

    /// <summary>Null for unspecified.</summary>
    public static Verdict? ToCore(this Proto.Verdict verdict) => verdict == 0 ? null : (Verdict)(int)verdict;

    /// <summary>Part of a text.</summary>
    public static Proto.TextSpan ToProto(this TextSpan span) => new() { Start = span.Start, End = span.End };

    /// <summary>Part of a text.</summary>
    public static TextSpan ToCore(this Proto.TextSpan span) => new(span.Start, span.End);
}
