using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace FactCheck.Language.Models;

/// <summary>A loaded model. One serves every caller; a call runs on its caller's thread.</summary>
internal sealed class ModelSession : IDisposable
{
    private readonly InferenceSession _session;

    public ModelSession(string file)
    {
        using var options = new SessionOptions
        {
            // Callers are many: threads inside a call would only make them wait for one another.
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            // The arena keeps the largest batch ever seen; plain allocation costs little beside the sums.
            EnableCpuMemArena = false,
        };
        _session = new InferenceSession(file, options);
    }

    /// <summary>Runs the model over inputs of the shape [rows, width]; width is each input's own.</summary>
    public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> Run(int rows, params ReadOnlySpan<(string Name, long[] Values)> inputs)
    {
        var named = new NamedOnnxValue[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
            named[i] = NamedOnnxValue.CreateFromTensor(inputs[i].Name, new DenseTensor<long>(inputs[i].Values, [rows, inputs[i].Values.Length / rows]));
        return _session.Run(named);
    }

    public void Dispose() => _session.Dispose();
}
