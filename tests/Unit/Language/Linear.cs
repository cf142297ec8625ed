using System.Diagnostics;

namespace FactCheck.Tests.Unit.Language;

/// <summary>Shows that work grows with the text, not with its square: by ratio, so that the machine's speed does not matter.</summary>
internal static class Linear
{
    private const int Small = 40_000;
    private const int Large = 320_000;

    // Eight times the text is eight times the work when linear and sixty-four times when quadratic.
    private const double MostTimesAsLong = 28;

    // Milliseconds below which a busy machine decides, not the code; what is quadratic in 320,000 characters takes minutes.
    private const double Noise = 20;

    private const int Attempts = 4;

    public static void Check(string unit, Action<string> read)
    {
        var small = Repeat(unit, Small);
        var large = Repeat(unit, Large);
        read(small);
        // A machine that is busy during one of the two gives a wrong ratio; what is quadratic gives it every time.
        var ratio = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && ratio >= MostTimesAsLong; attempt++)
            ratio = Math.Min(ratio, Fastest(() => read(large)) / Fastest(() => read(small)));
        Assert.True(ratio < MostTimesAsLong, $"Eight times as much of '{unit}' took {ratio:0.0} times as long.");
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static double Fastest(Action run) => Enumerable.Range(0, 2).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        run();
        return Math.Max(watch.Elapsed.TotalMilliseconds, Noise);
    });
}
