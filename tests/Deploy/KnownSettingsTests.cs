namespace FactCheck.Tests.Deploy;

public sealed class KnownSettingsTests
{
    [Theory]
    [InlineData("FACTCHECK_STORAGE__MONGODB__DATABASE", true)]
    [InlineData("FACTCHECK_MESSAGING__RETRY__FIRSTDELAY", true)]
    [InlineData("OTEL_SERVICE_NAME", true)]
    [InlineData("FACTCHECK_STORAGE__MONGODB__DATABASES", false)]
    [InlineData("FACTCHECK_STORAGE", false)]
    [InlineData("FACTCHECK_STORE__PROVIDER", false)]
    [InlineData("STORAGE__PROVIDER", false)]
    public void A_setting_is_what_an_options_class_reads(string variable, bool known) =>
        Assert.Equal(known, KnownSettings.Contains(variable));

    [Fact]
    public void A_role_with_a_wrong_setting_is_refused()
    {
        var role = Role.All[0];
        var settings = Manifests.Settings(role).ToDictionary();
        settings["FACTCHECK_ENDPOINTS__PORT"] = "5110";
        settings["FACTCHECK_SERVICES__REVIEW"] = "http://review:5140";
        settings.Remove("FACTCHECK_MESSAGING__TRANSPORT");
        Assert.Equal(
            ["FACTCHECK_ENDPOINTS__PORT is no setting.", "FACTCHECK_MESSAGING__TRANSPORT is missing.", "FACTCHECK_SERVICES__REVIEW of ingestion is not http://review:5141."],
            role.Faults(settings));
    }
}
