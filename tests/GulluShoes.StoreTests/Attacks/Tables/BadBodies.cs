using System.Net.Http.Headers;
using System.Text;
using GulluShoes.Functions.Hosting.Pipeline;

namespace GulluShoes.StoreTests.Attacks.Tables;

/// <summary>What is no JSON, no JSON of that shape, too deep, too long, or called something else.</summary>
internal static class BadBodies
{
    private const int OneMegabyte = 1024 * 1024;

    private static readonly (string Name, HttpProblem Refusal, Func<AttackDoor, string> Body, string Type)[] Ways =
    [
        ("a form", HttpProblem.NotJson, _ => "role=admin", "application/x-www-form-urlencoded"),
        ("plain text that is JSON", HttpProblem.NotJson, door => door.BodyWith()!, "text/plain"),
        ("a form in parts", HttpProblem.NotJson, _ => "--x\r\n\r\n--x--", "multipart/form-data; boundary=x"),
        ("XML with an entity", HttpProblem.NotJson, _ => """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>""", "application/xml"),
        ("half an object", HttpProblem.Unreadable, _ => "{\"a\":", "application/json"),
        ("nothing", HttpProblem.Unreadable, _ => "", "application/json"),
        ("null", HttpProblem.Unreadable, _ => "null", "application/json"),
        ("a list", HttpProblem.Unreadable, _ => "[[]]", "application/json"),
        ("a thousand brackets", HttpProblem.Unreadable, _ => new string('[', 1000) + new string(']', 1000), "application/json"),
        ("half a letter", HttpProblem.Unreadable, _ => "{\"a\":\"\\ud800\",", "application/json"),
        ("a remark in it", HttpProblem.Unreadable, door => "/* */" + door.BodyWith(), "application/json"),
        ("two megabytes", HttpProblem.TooLarge, door => new string(' ', 2 * OneMegabyte) + door.BodyWith(), "application/json"),
    ];

    public static IEnumerable<Attack> All =>
        from door in AttackDoor.WithBody
        from way in Ways
        select new Attack($"{door.Name} gets {way.Name}", door.Method, door.PathWith("1"), way.Refusal)
        {
            With = request =>
            {
                request.Content = ContentOf(way.Body(door), way.Type);

                // Who asks first sends nothing that is refused anyway.
                request.Headers.ExpectContinue = way.Refusal == HttpProblem.TooLarge;
            },
        };

    private static ByteArrayContent ContentOf(string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }
}
