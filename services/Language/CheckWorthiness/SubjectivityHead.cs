using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace FactCheck.Language.CheckWorthiness;

/// <summary>Whether a sentence mainly expresses its writer's view.</summary>
/// <remarks>
/// Learnt on essays, letters and debate remarks against news, biographies, encyclopedia claims and factual debate lines, since news sentences with
/// that label may not be used: macro-F1 0.67 (embedding) and 0.59 (words) on such sentences, where training on 830 of them would give 0.71.
/// </remarks>
internal sealed class SubjectivityHead
{
    private readonly LinearHead _words = new("subjectivity.linear");
    private readonly float[] _weights = MemoryMarshal.Cast<byte, float>(WeightsFile.Read("subjectivity.embedding")).ToArray();

    /// <summary>By words alone.</summary>
    public bool IsView(string sentence) => _words.Score(sentence) > 0;

    /// <summary>By meaning.</summary>
    public bool IsView(ReadOnlySpan<float> embedding) => _weights[0] + TensorPrimitives.Dot<float>(_weights.AsSpan(1), embedding) > 0;
}
