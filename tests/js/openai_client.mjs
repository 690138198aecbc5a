// Asks the server at the given address as a program on the published Node client does, with nothing but address and key changed.
import assert from "node:assert/strict";

import OpenAI, { toFile } from "openai";

const [baseURL, apiKey] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 });

async function step(name, check) {
  await check();
  console.log(`ok ${name}`);
}

let made;
await step("a video is made, polled and downloaded", async () => {
  made = await client.videos.create({ prompt: "a red ball bounces", seconds: "4", size: "1280x720" });
  while (!["completed", "failed"].includes(made.status)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    made = await client.videos.retrieve(made.id);
  }
  assert.equal(made.status, "completed");
  const content = await client.videos.downloadContent(made.id);
  assert.equal(Buffer.from(await content.arrayBuffer()).subarray(4, 8).toString(), "ftyp");
});

await step("a reference picture goes along as a file", async () => {
  const png = Buffer.from(process.env.PICTURE, "base64");
  const video = await client.videos.create({ prompt: "a ball", input_reference: await toFile(png, "p.png", { type: "image/png" }) });
  assert.equal(video.status, "queued");
});

await step("a remix names its source, lists walk their pages, deletion deletes", async () => {
  const remixed = await client.videos.remix(made.id, { prompt: "make the ball blue" });
  assert.equal(remixed.remixed_from_video_id, made.id);
  const ids = [];
  for await (const video of client.videos.list({ limit: 1 })) ids.push(video.id);
  assert.equal(ids.length, 3);
  assert.equal((await client.videos.delete(made.id)).deleted, true);
});

await step("a batch is answered", async () => {
  const line = JSON.stringify({ custom_id: "1", method: "POST", url: "/v1/videos", body: { prompt: "a dog" } });
  const file = await client.files.create({ file: await toFile(Buffer.from(line), "b.jsonl"), purpose: "batch" });
  let batch = await client.batches.create({ input_file_id: file.id, endpoint: "/v1/videos", completion_window: "24h" });
  while (!["completed", "failed"].includes(batch.status)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    batch = await client.batches.retrieve(batch.id);
  }
  const answer = JSON.parse(await (await client.files.content(batch.output_file_id)).text());
  assert.deepEqual([answer.custom_id, answer.response.body.status], ["1", "completed"]);
});

await step("what is wrong is an error of the client's own kind", async () => {
  await assert.rejects(client.videos.create({ prompt: "a ball", seconds: "7" }), (error) => {
    assert.ok(error instanceof OpenAI.BadRequestError);
    assert.deepEqual([error.status, error.param], [400, "seconds"]);
    return true;
  });
  await assert.rejects(new OpenAI({ baseURL, apiKey: "sk-none", maxRetries: 0 }).videos.list(), OpenAI.AuthenticationError);
});
