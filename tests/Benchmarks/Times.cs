namespace FactCheck.Benchmarks;

/// <summary>What half, 95 and 99 of 100 calls took at most, in milliseconds.</summary>
internal readonly record struct Times(double P50, double P95, double P99)
{
    public static Times Of(List<double> milliseconds)
    {
        milliseconds.Sort();
        return new(milliseconds[milliseconds.Count / 2], milliseconds[milliseconds.Count * 95 / 100], milliseconds[milliseconds.Count * 99 / 100]);
    }
}
