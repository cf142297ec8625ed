using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using FactCheck.Language.Models;

namespace FactCheck.Language.CheckWorthiness;

/// <summary>Small nets over the embedding of a sentence: one hidden layer each, their answers averaged.</summary>
internal sealed class EmbeddingHead
{
    private const int Hidden = 128;
    private const int NetSize = (Hidden * EmbedderModel.Width) + Hidden + Hidden + 1;

    private readonly float[] _weights;

    /// <param name="name">Of the weights that ship.</param>
    public EmbeddingHead(string name) => _weights = MemoryMarshal.Cast<byte, float>(WeightsFile.Read(name)).ToArray();

    /// <summary>Probability of the label, in [0, 1].</summary>
    public double Probability(ReadOnlySpan<float> embedding)
    {
        var sum = 0.0;
        for (var net = 0; net < _weights.Length; net += NetSize)
            sum += Logistic.Of(Score(_weights.AsSpan(net, NetSize), embedding));
        return sum / (_weights.Length / NetSize);
    }

    private static double Score(ReadOnlySpan<float> net, ReadOnlySpan<float> embedding)
    {
        var first = net[..(Hidden * EmbedderModel.Width)];
        var bias = net.Slice(first.Length, Hidden);
        var second = net.Slice(first.Length + Hidden, Hidden);
        double score = net[^1];
        for (var unit = 0; unit < Hidden; unit++)
            score += second[unit] * Math.Max(0, bias[unit] + TensorPrimitives.Dot<float>(first.Slice(unit * EmbedderModel.Width, EmbedderModel.Width), embedding));
        return score;
    }
}

/// <summary>Between log-odds and probabilities.</summary>
internal static class Logistic
{
    public static double Of(double odds) => 1 / (1 + Math.Exp(-odds));

    /// <summary>Log-odds; probabilities nearer than 0.0001 to 0 or 1 count as that.</summary>
    public static double Odds(double probability)
    {
        var p = Math.Clamp(probability, 1e-4, 1 - 1e-4);
        return Math.Log(p / (1 - p));
    }
}
