using System.Globalization;

namespace FactCheck.Review.Console.Shared;

/// <summary>Places of a plot: across in percent of its width, so that it fits any, and down in pixels, so that its text stays legible.</summary>
/// <param name="Least">Lowest value shown.</param>
/// <param name="Most">Highest value shown.</param>
/// <param name="From">First time shown.</param>
/// <param name="To">Last time shown.</param>
/// <param name="Height">Pixels between the lowest and the highest value.</param>
public sealed record PlotScale(double Least, double Most, DateTimeOffset From, DateTimeOffset To, int Height)
{
    /// <summary>Pixels above the highest value.</summary>
    public const int Top = 22;

    private const double Left = 10, Right = 100; // percent

    /// <summary>A scale on which all of it is seen. It begins at zero unless the values lie close together.</summary>
    public static PlotScale Around(IReadOnlyCollection<double> values, IReadOnlyCollection<DateTimeOffset> times, int height)
    {
        var (least, most) = (values.Min(), values.Max());
        var spread = most - least;
        var low = spread > 0 && spread < most * 0.1 ? least - spread : Math.Min(0, least);
        var step = Step((most - low) / 4);
        var (from, to) = (times.Min(), times.Max());
        var pad = TimeSpan.FromTicks(Math.Max((to - from).Ticks / 25, TimeSpan.TicksPerDay / 2));
        return new(Math.Floor(low / step) * step, Math.Max(Math.Ceiling(most / step) * step, step), from - pad, to + pad, height);
    }

    /// <summary>Round values at which lines are drawn.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            var step = Step((Most - Least) / 4);
            for (var i = 0; Least + i * step <= Most + step / 2; i++)
                yield return Least + i * step;
        }
    }

    /// <summary>Across, for an SVG attribute.</summary>
    public string X(DateTimeOffset at) => Percent(Left + (Right - Left) * ((at - From) / (To - From)));

    /// <summary>Down, for an SVG attribute.</summary>
    public string Y(double value) => (Top + Height * (1 - (value - Least) / (Most - Least))).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A percentage for an SVG attribute.</summary>
    public static string Percent(double value) => $"{value.ToString("0.##", CultureInfo.InvariantCulture)}%";

    private static double Step(double rough)
    {
        if (rough <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 };
    }
}
