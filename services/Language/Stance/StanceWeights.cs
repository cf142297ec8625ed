namespace FactCheck.Language.Stance;

/// <summary>The weights of <see cref="StanceFeatures"/>, one row of groups for each stance.</summary>
/// <remarks>
/// Multinomial logistic regression, L2 0.003, classes weighed alike, on samples of FEVER dev, FM2 dev, ConjNLI, TaxiNLI, SNLI and SciFact and on
/// passages made from FEVER, FEVER-Symmetric and FM2 with hard neutral ones beside; every fifth claim held back. Made by
/// <c>tests/Evaluation/Training</c>, which says how to repeat it.
/// </remarks>
internal static class StanceWeights
{
    public static double[] Supports { get; } =
    [
        0.027, // constant
        1.3, -0.645, 0.966, -0.57, // model's logits: wide supports, wide refutes, single supports, single refutes
        0.418, -0.105, 0.264, 0.098, // model's shares, in the same order
        0.132, -0.167, 0.158, -0.117, // the same by the share of the claim's words said
        -0.07, 0.052, -0.059, -0.155, // structure supports: figures, sums, same figures, words
        -0.054, -0.004, -0.219, // structure refutes: figures, sums, words
        -0.18, -0.037, 0.009, -0.005, // structure is open: other matter, other time, no figure, figures
        -0.178, 0.113, -0.066, 0.05, -0.126, 0.082, // names and words said: names, words, in one window, all, lacking, length
        0.079, -0.086, 0.006, // claim has names, claim has figures, passage has figures
        0.265, -0.131, -0.115, 0.013, // denials: claim, passage, one of the two, by words said
        0.043, 0.013, 0.096, 0.226, 0.049, -0.027, 0.223, // directions: agree, disagree by words said, one says no, by words said, both, passage unsure, claim unsure
        -0.099, -0.043, -0.036, 0.275, // several sentences, unreal passage, unreal claim, alleged passage
    ];

    public static double[] Refutes { get; } =
    [
        0.194, // constant
        -0.495, 0.987, -0.415, 0.849, // model's logits: wide supports, wide refutes, single supports, single refutes
        -0.255, 0.348, -0.202, 0.07, // model's shares, in the same order
        -0.193, 0.107, -0.191, 0.073, // the same by the share of the claim's words said
        -0.063, -0.041, 0.169, -0.05, // structure supports: figures, sums, same figures, words
        0.22, 0.005, 0.259, // structure refutes: figures, sums, words
        0.082, 0.064, -0.025, -0.043, // structure is open: other matter, other time, no figure, figures
        0.015, 0.074, -0.084, -0.11, -0.3, -0.014, // names and words said: names, words, in one window, all, lacking, length
        -0.01, -0.023, 0.115, // claim has names, claim has figures, passage has figures
        -0.197, 0.133, 0.06, 0.217, // denials: claim, passage, one of the two, by words said
        0.051, 0.293, -0.162, 0.073, 0.188, 0.24, -0.041, // directions: agree, disagree by words said, one says no, by words said, both, passage unsure, claim unsure
        -0.108, -0.07, 0.054, -0.134, // several sentences, unreal passage, unreal claim, alleged passage
    ];

    public static double[] Neutral { get; } =
    [
        -0.25, // constant
        -0.805, -0.342, -0.55, -0.278, // model's logits: wide supports, wide refutes, single supports, single refutes
        -0.164, -0.243, -0.062, -0.168, // model's shares, in the same order
        0.061, 0.059, 0.033, 0.043, // the same by the share of the claim's words said
        0.133, -0.011, -0.111, 0.205, // structure supports: figures, sums, same figures, words
        -0.165, -0.001, -0.04, // structure refutes: figures, sums, words
        0.097, -0.027, 0.016, 0.048, // structure is open: other matter, other time, no figure, figures
        0.163, -0.187, 0.15, 0.06, 0.427, -0.069, // names and words said: names, words, in one window, all, lacking, length
        -0.069, 0.109, -0.121, // claim has names, claim has figures, passage has figures
        -0.068, -0.003, 0.056, -0.23, // denials: claim, passage, one of the two, by words said
        -0.094, -0.306, 0.065, -0.299, -0.237, -0.213, -0.182, // directions: agree, disagree by words said, one says no, by words said, both, passage unsure, claim unsure
        0.207, 0.112, -0.019, -0.142, // several sentences, unreal passage, unreal claim, alleged passage
    ];
}
