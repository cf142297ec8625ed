using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.InteropServices;

namespace FactCheck.Language.CheckWorthiness;

/// <summary>A logistic regression over the words and pairs of words of a sentence.</summary>
internal sealed class LinearHead
{
    private readonly float _bias;
    private readonly float _length;
    private readonly float _digits;
    private readonly float _scale;
    private readonly sbyte[] _weights;

    /// <param name="name">Of the weights that ship, e.g. <c>check-worthiness.linear</c>.</param>
    public LinearHead(string name)
    {
        var data = WeightsFile.Read(name);
        _bias = BinaryPrimitives.ReadSingleLittleEndian(data);
        _length = BinaryPrimitives.ReadSingleLittleEndian(data.AsSpan(4));
        _digits = BinaryPrimitives.ReadSingleLittleEndian(data.AsSpan(8));
        _scale = BinaryPrimitives.ReadSingleLittleEndian(data.AsSpan(12));
        _weights = MemoryMarshal.Cast<byte, sbyte>(data.AsSpan(16)).ToArray();
    }

    /// <summary>Log-odds of the label.</summary>
    public double Score(string sentence)
    {
        var (counts, words) = WordHashes.Of(sentence);
        var (sum, squares) = (0.0, 0.0);
        foreach (var (bucket, count) in counts)
        {
            sum += _weights[bucket] * _scale * count;
            squares += (double)count * count;
        }
        return _bias + (sum / Math.Sqrt(squares)) + (_length * Math.Log(1 + words) / 3) + (sentence.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? _digits : 0);
    }
}

/// <summary>Weights that ship inside the assembly.</summary>
internal static class WeightsFile
{
    public static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Weights/{name}.bin")
            ?? throw new InvalidDataException($"The weights {name} are not in the assembly.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
