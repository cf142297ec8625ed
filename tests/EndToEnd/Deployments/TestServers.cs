namespace FactCheck.Tests.EndToEnd.Deployments;

/// <summary>The servers that whoever runs the tests gives; without them the tests that need them are skipped.</summary>
internal static class TestServers
{
    private const string BrokerVariable = "FACTCHECK_TEST_RABBITMQ";
    private const string DatabaseVariable = "FACTCHECK_TEST_MONGODB";

    /// <summary>amqp address; skips the test where there is none.</summary>
    public static string Broker => Required(BrokerVariable);

    /// <summary>mongodb address; skips the test where there is none.</summary>
    public static string Database => Required(DatabaseVariable);

    private static string Required(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(value), $"{variable} is not set.");
        return value!;
    }
}
