using Microsoft.ML.OnnxRuntime;

namespace FactCheck.Language.Models;

/// <summary>Outputs of the reader model for one batch.</summary>
/// <param name="outputs">As the model gave them.</param>
/// <param name="words">Words of a row, with padding.</param>
internal sealed class ReaderScores(IReadOnlyCollection<DisposableNamedOnnxValue> outputs, int words)
{
    private readonly float[] _check = Values(outputs, "check_worthiness");
    private readonly float[] _upos = Values(outputs, "upos");
    private readonly float[] _xpos = Values(outputs, "xpos");
    private readonly float[] _ner = Values(outputs, "ner");
    private readonly float[] _arcs = Values(outputs, "arcs");
    private readonly float[] _relations = Values(outputs, "relations");

    public double CheckWorthiness(int row) => _check[row];

    public int Upos(int row, int word) => Best(_upos, row, word);

    public int Xpos(int row, int word) => Best(_xpos, row, word);

    public int Ner(int row, int word) => Best(_ner, row, word);

    public int Relation(int row, int word) => Best(_relations, row, word);

    /// <summary>Scores of the heads of the first words: [word, head], column 0 the root.</summary>
    public float[,] Arcs(int row, int count)
    {
        var arcs = new float[count, count + 1];
        for (var word = 0; word < count; word++)
            for (var head = 0; head <= count; head++)
                arcs[word, head] = _arcs[(((row * words) + word) * (words + 1)) + head];
        return arcs;
    }

    private int Best(float[] scores, int row, int word)
    {
        var labels = scores.Length / (_check.Length * words);
        var own = scores.AsSpan(((row * words) + word) * labels, labels);
        return own.IndexOf(System.Numerics.Tensors.TensorPrimitives.Max<float>(own));
    }

    private static float[] Values(IReadOnlyCollection<DisposableNamedOnnxValue> outputs, string name) =>
        outputs.First(output => output.Name == name).AsTensor<float>().ToArray();
}
