<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccordCard</name>
    <message>
        <source>The examiners, each judged blind</source>
        <translation>各审核员，均为独立判断</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>Copy the fingerprint</source>
        <translation>复制指纹</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>审核员</translation>
    </message>
    <message>
        <source>Examiner, lets others in and out</source>
        <translation>审核员，可增删其他审核员</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Lock, or sign in as somebody else</source>
        <translation>锁定，或以他人身份登录</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>SHA-256 of its certificate</source>
        <translation>其证书的 SHA-256</translation>
    </message>
    <message>
        <source>The fingerprint of your key is copied.</source>
        <translation>已复制您的密钥指纹。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Your key: {}</source>
        <translation>您的密钥：{}</translation>
    </message>
</context>
<context>
    <name>ActionFoot</name>
    <message>
        <source>A stricter outcome needs a reason.</source>
        <translation>更严格的结果需要说明理由。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose stricter</source>
        <translation>选择更严格的结果</translation>
    </message>
    <message>
        <source>Choose this outcome</source>
        <translation>选择此结果</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>复核并签署</translation>
    </message>
    <message>
        <source>Send to a second examiner</source>
        <translation>交由第二名审核员</translation>
    </message>
    <message>
        <source>Stricter outcome</source>
        <translation>更严格的结果</translation>
    </message>
    <message>
        <source>Why stricter is right</source>
        <translation>为何应更严格</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw the choice</source>
        <translation>撤回选择</translation>
    </message>
    <message>
        <source>Withdrawing the choice needs a reason.</source>
        <translation>撤回选择需要说明理由。</translation>
    </message>
</context>
<context>
    <name>Anew</name>
    <message>
        <source>Change now</source>
        <translation>立即更改</translation>
    </message>
    <message>
        <source>It changes once what runs now has ended.</source>
        <translation>正在进行的工作结束后即更改。</translation>
    </message>
    <message>
        <source>Keep it first, or change now and lose it.</source>
        <translation>可先保存文字，也可立即更改并舍弃文字。</translation>
    </message>
    <message>
        <source>Text that you typed is not kept yet.</source>
        <translation>您输入的文字尚未保存。</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
</context>
<context>
    <name>ChainLine</name>
    <message>
        <source>Link documents to {}</source>
        <translation>为 {} 关联文件</translation>
    </message>
</context>
<context>
    <name>CheckDigitTable</name>
    <message>
        <source>sum</source>
        <translation>和</translation>
    </message>
    <message>
        <source>{characters}: sum {total}, remainder {computed}, printed {printed}</source>
        <translation>{characters}：和 {total}，余数 {computed}，印制 {printed}</translation>
    </message>
</context>
<context>
    <name>CheckPart</name>
    <message>
        <source>Check digit agrees</source>
        <translation>校验位一致</translation>
    </message>
    <message>
        <source>Check digit differs</source>
        <translation>校验位不一致</translation>
    </message>
    <message>
        <source>computed {1}, printed {2}</source>
        <translation>计算值 {1}，印制值 {2}</translation>
    </message>
    <message>
        <source>{} mod 10 = {}; printed {}</source>
        <translation>{} mod 10 = {}；印制值 {}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>A folder is left</source>
        <translation>还需选择文件夹</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Case file, full</source>
        <translation>案卷，完整</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Every exhibit, the pressure log and the trail of the case travel along in one container; give it to no party.</source>
        <translation>每项材料、施压记录和案件的审计记录都装入同一容器随附；不得交给任何一方。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>It shows everything; give it to no party.</source>
        <translation>其中显示全部内容；不得交给任何一方。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Letter to the other party</source>
        <translation>致另一方的信函</translation>
    </message>
    <message>
        <source>Letter to the registered holder</source>
        <translation>致注册持有人的信函</translation>
    </message>
    <message>
        <source>Lines of your own, in the language of the letter</source>
        <translation>您要补充的内容，用信函的语言</translation>
    </message>
    <message>
        <source>Only what this party may know; each line is looked through before it is signed.</source>
        <translation>只含此方可以知道的内容；签署前逐行检查。</translation>
    </message>
    <message>
        <source>Passphrase of your signing key</source>
        <translation>您的签名密钥口令</translation>
    </message>
    <message>
        <source>Regulator, with everything</source>
        <translation>监管机构，含全部内容</translation>
    </message>
    <message>
        <source>Seal and export</source>
        <translation>封存与导出</translation>
    </message>
    <message>
        <source>Sign and export</source>
        <translation>签署并导出</translation>
    </message>
    <message>
        <source>Sign the letter</source>
        <translation>签署信函</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>留在本机</translation>
    </message>
    <message>
        <source>The one that opens Rightful. It is not kept.</source>
        <translation>即打开 Rightful 的口令，不会保存。</translation>
    </message>
    <message>
        <source>Travels along</source>
        <translation>随附</translation>
    </message>
    <message>
        <source>Your passphrase is left</source>
        <translation>还需输入您的口令</translation>
    </message>
</context>
<context>
    <name>Clause</name>
    <message>
        <source>Clause {}</source>
        <translation>条款 {}</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Day, UTC</source>
        <translation>日期（UTC）</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The first rows as they would be read</source>
        <translation>将按此读取的前几行</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>另有 {} 行</translation>
    </message>
</context>
<context>
    <name>ColumnsDesk</name>
    <message>
        <source>The table is being opened.</source>
        <translation>正在打开表格。</translation>
    </message>
</context>
<context>
    <name>ColumnsGrid</name>
    <message>
        <source>What column {} means</source>
        <translation>第 {} 列的含义</translation>
    </message>
</context>
<context>
    <name>ColumnsSettings</name>
    <message>
        <source>Asset, where no column says it</source>
        <translation>资产（没有列注明时）</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期写法</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>The table is</source>
        <translation>此表格是</translation>
    </message>
    <message>
        <source>Times are in</source>
        <translation>时间所用时区</translation>
    </message>
    <message>
        <source>comma, 1,50</source>
        <translation>逗号，1,50</translation>
    </message>
    <message>
        <source>of another account or wallet</source>
        <translation>另一账户或钱包的记录</translation>
    </message>
    <message>
        <source>point, 1.50</source>
        <translation>句点，1.50</translation>
    </message>
    <message>
        <source>such as EUR</source>
        <translation>例如 EUR</translation>
    </message>
    <message>
        <source>the ledger of the account in dispute</source>
        <translation>争议账户的账目</translation>
    </message>
</context>
<context>
    <name>CommandField</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>查找或执行</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Enter does it, Esc closes</source>
        <translation>Enter 执行，Esc 关闭</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Not now: {}</source>
        <translation>现在不可用：{}</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation>没有匹配项。减少字母可找到更多。</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>界面</translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <source>Eyes set by hand in Compare, to align the photos.</source>
        <translation>在比对中手动设定眼睛位置，用于对齐照片。</translation>
    </message>
    <message>
        <source>Nothing to compare yet. In Intake, file one item as Registered photo and one as Face photo or Identity document.</source>
        <translation>尚无可比对的照片。在“导入”中将一项归为注册照片，另一项归为面部照片或身份证件。</translation>
    </message>
    <message>
        <source>The pins belong to the photos they were set in; Ctrl+Z brings them back.</source>
        <translation>标记属于设定时的照片；按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>You judged this photo under seal: correct its face in Photos.</source>
        <translation>您已就此照片封存判断：请在“照片”中更正面部。</translation>
    </message>
</context>
<context>
    <name>CompareOffers</name>
    <message>
        <source>Delete the pin</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Next feature</source>
        <translation>下一项特征</translation>
    </message>
    <message>
        <source>Next pin</source>
        <translation>下一个标记</translation>
    </message>
    <message>
        <source>Previous feature</source>
        <translation>上一项特征</translation>
    </message>
    <message>
        <source>Rate this feature {}</source>
        <translation>将此特征评为 {}</translation>
    </message>
    <message>
        <source>Redo the mark</source>
        <translation>重做标记</translation>
    </message>
    <message>
        <source>Show photos at 100 %</source>
        <translation>以 100 % 显示照片</translation>
    </message>
    <message>
        <source>This feature is not visible in the submitted photo</source>
        <translation>此特征在提交照片中不可见</translation>
    </message>
    <message>
        <source>Turn upside down</source>
        <translation>上下颠倒</translation>
    </message>
    <message>
        <source>Undo the last mark</source>
        <translation>撤销上一个标记</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>blink, hold</source>
        <translation>闪切（按住）</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>it is sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>not visible</source>
        <translation>不可见</translation>
    </message>
    <message>
        <source>overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>the engine’s comparison</source>
        <translation>引擎的比对</translation>
    </message>
    <message>
        <source>wipe</source>
        <translation>划变</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>11 more</source>
        <translation>另外 11 项</translation>
    </message>
    <message>
        <source>Ears and marks first</source>
        <translation>先看耳与标记</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Features and conclusion</source>
        <translation>特征与结论</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>Registered photos</source>
        <translation>注册照片</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Submitted photos</source>
        <translation>提交照片</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>{} of {} rated</source>
        <translation>已评 {} / {}</translation>
    </message>
</context>
<context>
    <name>ConditionCard</name>
    <message>
        <source>Ask again</source>
        <translation>重新询问</translation>
    </message>
    <message>
        <source>Clause {}</source>
        <translation>条款 {}</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Keep my reading</source>
        <translation>保留我的读数</translation>
    </message>
    <message>
        <source>Write what you read in the crop. The original reading is kept.</source>
        <translation>写下您在放大图中读到的内容。原读数会保留。</translation>
    </message>
    <message>
        <source>Your reading</source>
        <translation>您的读数</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Covered</source>
        <translation>已遮盖</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Close Rightful</source>
        <translation>关闭 Rightful</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Rightful</source>
        <translation>Rightful</translation>
    </message>
    <message>
        <source>Rightful met a defect of its own.</source>
        <translation>Rightful 遇到自身的缺陷。</translation>
    </message>
    <message>
        <source>The case is as it was after the last saved action. You can go on, or start again.</source>
        <translation>案件停留在最近一次保存后的状态。您可以继续，或重新启动。</translation>
    </message>
</context>
<context>
    <name>CurvePanel</name>
    <message>
        <source>As it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Changes what is shown, not the photo. Its use is logged.</source>
        <translation>只改变显示，不改变照片。使用会被记录。</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>Photos whose contrast changes</source>
        <translation>更改对比度的照片</translation>
    </message>
</context>
<context>
    <name>DecideController</name>
    <message>
        <source>Go to condition: {}</source>
        <translation>前往条件：{}</translation>
    </message>
    <message>
        <source>The list is copied.</source>
        <translation>清单已复制。</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>go to a condition</source>
        <translation>打开条件</translation>
    </message>
    <message>
        <source>review and sign</source>
        <translation>复核并签署</translation>
    </message>
    <message>
        <source>walk back to the evidence</source>
        <translation>追溯至证据</translation>
    </message>
    <message>
        <source>{} waits for a second examiner, who finds it in the queue to judge blind.</source>
        <translation>{} 待第二名审核员处理；其可在队列中找到并独立判断。</translation>
    </message>
</context>
<context>
    <name>DecideView</name>
    <message>
        <source>Ask again</source>
        <translation>重新询问</translation>
    </message>
    <message>
        <source>Compare the registered holder’s faces and seal your conclusion first.</source>
        <translation>先比对注册持有人的面部，并封存您的结论。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Decide opens after your seal</source>
        <translation>封存后开放裁定</translation>
    </message>
    <message>
        <source>Go to Compare</source>
        <translation>前往比对</translation>
    </message>
    <message>
        <source>Outcome and conditions</source>
        <translation>结果与条件</translation>
    </message>
    <message>
        <source>Practice: how it was</source>
        <translation>练习：实际情况</translation>
    </message>
    <message>
        <source>Pressure log</source>
        <translation>施压记录</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The outcome above was determined anew. It is what would be signed now.</source>
        <translation>以上结果已重新推导。现在签署的即为此结果。</translation>
    </message>
    <message>
        <source>The outcome is being evaluated</source>
        <translation>正在推导结果</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>需要补充的材料</translation>
    </message>
    <message>
        <source>What would change this</source>
        <translation>什么会改变结果</translation>
    </message>
    <message>
        <source>influence: none</source>
        <translation>影响：无</translation>
    </message>
    <message>
        <source>{} item</source>
        <translation>{} 条</translation>
    </message>
    <message>
        <source>{} items</source>
        <translation>{} 条</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>审核员</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>MRZ</source>
        <translation>机读区 (MRZ)</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印制</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>DocumentsController</name>
    <message>
        <source>Being read: {}, item {} of {}</source>
        <translation>正在读取：{}，第 {} 项，共 {} 项</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>页面适合窗口</translation>
    </message>
    <message>
        <source>Rotate the page</source>
        <translation>旋转页面</translation>
    </message>
    <message>
        <source>This document is being read: {}, item {} of {}. Its fields follow; you may go on.</source>
        <translation>正在读取此证件：{}，第 {} 项，共 {} 项。字段随后显示；您可以继续。</translation>
    </message>
    <message>
        <source>Zoom to the box of the field</source>
        <translation>放大到字段所在框</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>fit, in the page</source>
        <translation>适合（页面内）</translation>
    </message>
    <message>
        <source>level view</source>
        <translation>摆正查看</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>other lines</source>
        <translation>其他文字行</translation>
    </message>
    <message>
        <source>rotate, in the page</source>
        <translation>旋转（页面内）</translation>
    </message>
    <message>
        <source>zoom to box</source>
        <translation>放大到方框</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Back to the field</source>
        <translation>返回字段</translation>
    </message>
    <message>
        <source>Confirm the reading</source>
        <translation>确认读数</translation>
    </message>
    <message>
        <source>Continue to Statements and funds</source>
        <translation>继续：声明与资金</translation>
    </message>
    <message>
        <source>Correct the reading</source>
        <translation>更正读数</translation>
    </message>
    <message>
        <source>Enter what you read</source>
        <translation>输入您读到的内容</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>No document yet. Bring one in Intake; without one, nobody is verified.</source>
        <translation>尚无证件。在“导入”中添加；没有证件，任何人都不能核实。</translation>
    </message>
    <message>
        <source>Other lines</source>
        <translation>其他文字行</translation>
    </message>
    <message>
        <source>Other lines ({})</source>
        <translation>其他文字行（{}）</translation>
    </message>
    <message>
        <source>Page {}</source>
        <translation>第 {} 页</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>现在读取</translation>
    </message>
    <message>
        <source>Text layer</source>
        <translation>文本层</translation>
    </message>
    <message>
        <source>{} agree</source>
        <translation>{} 项一致</translation>
    </message>
    <message>
        <source>{} differ</source>
        <translation>{} 项不同</translation>
    </message>
    <message>
        <source>{} differs</source>
        <translation>{} 项不同</translation>
    </message>
    <message>
        <source>{} open</source>
        <translation>{} 项待定</translation>
    </message>
</context>
<context>
    <name>DropLine</name>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Drop a folder, a ZIP, a PDF or pictures</source>
        <translation>拖入文件夹、ZIP、PDF 或图片</translation>
    </message>
    <message>
        <source>Everything is read on this computer. Originals are kept unchanged.</source>
        <translation>全部在本机读取。原件保持不变。</translation>
    </message>
    <message>
        <source>Into lane</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Into the other lane</source>
        <translation>归入另一方</translation>
    </message>
    <message>
        <source>Into the registered lane</source>
        <translation>归入注册持有人</translation>
    </message>
    <message>
        <source>Lane of new items</source>
        <translation>新材料的归属</translation>
    </message>
</context>
<context>
    <name>EditRows</name>
    <message>
        <source>Accept {}</source>
        <translation>采纳 {}</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Erase case {}?</source>
        <translation>擦除案件 {}？</translation>
    </message>
    <message>
        <source>Its evidence, marks and statements are destroyed with its key, and nothing brings them back. Results that left and the audit trail stay, and still verify.</source>
        <translation>其证据、标记和声明随密钥一并销毁，无法恢复。已导出的结果和审计记录保留，仍可验证。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The day until which it is to be kept has not come.</source>
        <translation>保留期限尚未届满。</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy the case number {}</source>
        <translation>复制案件编号 {}</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Go to a screen</source>
        <translation>前往界面</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Language: {}</source>
        <translation>语言：{}</translation>
    </message>
    <message>
        <source>Lock, or sign in as somebody else</source>
        <translation>锁定，或以他人身份登录</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>下一个案件</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>下一个控件</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步骤</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>下一个主题</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>上一个案件</translation>
    </message>
    <message>
        <source>Take back what was done</source>
        <translation>撤回所做的更改</translation>
    </message>
    <message>
        <source>Text size: {}</source>
        <translation>文字大小：{}</translation>
    </message>
    <message>
        <source>Theme: {}</source>
        <translation>主题：{}</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
</context>
<context>
    <name>EvidenceChip</name>
    <message>
        <source>The exhibit was changed</source>
        <translation>材料已被更改</translation>
    </message>
    <message>
        <source>The exhibit was removed</source>
        <translation>材料已被移除</translation>
    </message>
</context>
<context>
    <name>ExaminersCard</name>
    <message>
        <source>Add examiner</source>
        <translation>添加审核员</translation>
    </message>
    <message>
        <source>Enter your passphrase to remove somebody.</source>
        <translation>移除他人需输入您的口令。</translation>
    </message>
    <message>
        <source>Examiners of this workstation</source>
        <translation>本工作站的审核员</translation>
    </message>
    <message>
        <source>Name of the new examiner</source>
        <translation>新审核员的姓名</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>移除 {}</translation>
    </message>
    <message>
        <source>The new examiner types a passphrase of their own here. Each signs with a key of their own; to remove somebody, enter your passphrase first.</source>
        <translation>新审核员在此输入自己的口令。各人用自己的密钥签署；移除他人须先输入您的口令。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不相同。</translation>
    </message>
    <message>
        <source>Their passphrase</source>
        <translation>其口令</translation>
    </message>
    <message>
        <source>Their passphrase, again</source>
        <translation>再次输入其口令</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>您的口令</translation>
    </message>
    <message>
        <source>{} lets others in and out.</source>
        <translation>由 {} 添加和移除审核员。</translation>
    </message>
</context>
<context>
    <name>ExhibitLine</name>
    <message>
        <source>Kind of {}</source>
        <translation>{} 的类型</translation>
    </message>
    <message>
        <source>Lane of {}</source>
        <translation>{} 的归属</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>另一方</translation>
    </message>
    <message>
        <source>Registered holder</source>
        <translation>注册持有人</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>A folder for what is signed</source>
        <translation>存放签署内容的文件夹</translation>
    </message>
    <message>
        <source>A folder is taken here while something is prepared to be signed.</source>
        <translation>准备签署时，可将文件夹拖放到此处。</translation>
    </message>
    <message>
        <source>Nothing here opens folders. The result lies in the folder named above.</source>
        <translation>此处没有可打开文件夹的程序。结果位于上方所示的文件夹中。</translation>
    </message>
    <message>
        <source>Signed. It waits for the second signature.</source>
        <translation>已签署，等待第二个签名。</translation>
    </message>
    <message>
        <source>The letter is signed.</source>
        <translation>信函已签署。</translation>
    </message>
    <message>
        <source>The result of {} is signed.</source>
        <translation>{} 的结果已签署。</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一字段</translation>
    </message>
    <message>
        <source>sign and export</source>
        <translation>签署并导出</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Compare the registered holder’s faces and seal your conclusion first.</source>
        <translation>先比对注册持有人的面部，并封存您的结论。</translation>
    </message>
    <message>
        <source>Export opens after your seal</source>
        <translation>封存后开放导出</translation>
    </message>
    <message>
        <source>Go to Compare</source>
        <translation>前往比对</translation>
    </message>
    <message>
        <source>The letter is being written</source>
        <translation>正在撰写信函</translation>
    </message>
    <message>
        <source>The outcome is being evaluated</source>
        <translation>正在推导结果</translation>
    </message>
    <message>
        <source>What a new result would say now, in words</source>
        <translation>新的结果现在会载明的内容（文字）</translation>
    </message>
    <message>
        <source>What was signed, in words</source>
        <translation>已签署内容（文字）</translation>
    </message>
    <message>
        <source>What will be signed, in words</source>
        <translation>将签署的内容（文字）</translation>
    </message>
</context>
<context>
    <name>FaceChoice</name>
    <message>
        <source>Which face is meant?</source>
        <translation>所指的是哪张面部？</translation>
    </message>
</context>
<context>
    <name>FaceEditor</name>
    <message>
        <source>lower right corner</source>
        <translation>右下角</translation>
    </message>
    <message>
        <source>the person’s left eye</source>
        <translation>本人左眼</translation>
    </message>
    <message>
        <source>the person’s right eye</source>
        <translation>本人右眼</translation>
    </message>
    <message>
        <source>the whole box</source>
        <translation>整个方框</translation>
    </message>
    <message>
        <source>upper left corner</source>
        <translation>左上角</translation>
    </message>
    <message>
        <source>{}: {} px across, {} px down</source>
        <translation>{}：横向 {} 像素，纵向 {} 像素</translation>
    </message>
</context>
<context>
    <name>FeatureRow</name>
    <message>
        <source>Difference in {}</source>
        <translation>{}的差异</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note on {}</source>
        <translation>{}的备注</translation>
    </message>
    <message>
        <source>Say below what explains the difference, or that nothing does.</source>
        <translation>请在下方说明差异由什么造成，或说明无法解释。</translation>
    </message>
    <message>
        <source>{} in the registered photo</source>
        <translation>注册照片中的{}</translation>
    </message>
    <message>
        <source>{} in the submitted photo</source>
        <translation>提交照片中的{}</translation>
    </message>
</context>
<context>
    <name>FieldPanel</name>
    <message>
        <source>Replaced: {}</source>
        <translation>已替换：{}</translation>
    </message>
    <message>
        <source>{} · read by {}, not by the engine; as read by it:</source>
        <translation>{} · 由 {} 读取，并非引擎；引擎的读数：</translation>
    </message>
</context>
<context>
    <name>FieldTable</name>
    <message>
        <source>Comparison</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Go to {}</source>
        <translation>前往{}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>On this screen</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Photos side by side</source>
        <translation>并排的照片</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Bring the papers</source>
        <translation>导入材料</translation>
    </message>
    <message>
        <source>Cases are encrypted on this computer. Nothing connects to a network.</source>
        <translation>案件在本机加密。不连接任何网络。</translation>
    </message>
    <message>
        <source>Check the documents</source>
        <translation>核对证件</translation>
    </message>
    <message>
        <source>Compare feature by feature, then seal your own conclusion.</source>
        <translation>逐项比对特征，然后封存您自己的结论。</translation>
    </message>
    <message>
        <source>Drop a folder. Each item is read and sorted into a lane.</source>
        <translation>拖入文件夹。每项材料读取后归入一方。</translation>
    </message>
    <message>
        <source>Fields, check digits, statements and funds, side by side.</source>
        <translation>字段、校验位、声明与资金，逐一对照。</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>使用步骤</translation>
    </message>
    <message>
        <source>Judge the faces</source>
        <translation>判断面部</translation>
    </message>
    <message>
        <source>More to practise. You are told how it was once you have sealed.</source>
        <translation>更多练习。封存之后会告诉您实际情况。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Sign the outcome</source>
        <translation>签署结果</translation>
    </message>
    <message>
        <source>Start the practice case</source>
        <translation>开始练习案件</translation>
    </message>
    <message>
        <source>Start with the practice case. It takes about five minutes, and nothing in it is real.</source>
        <translation>可以从练习案件开始。约需五分钟，内容均为虚构。</translation>
    </message>
    <message>
        <source>The policy leads to one sentence that anyone can retrace.</source>
        <translation>政策得出一句任何人都能追溯的结果。</translation>
    </message>
    <message>
        <source>Verify a result</source>
        <translation>验证结果</translation>
    </message>
    <message>
        <source>Your queue is empty.</source>
        <translation>队列中没有案件。</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FundsCard</name>
    <message>
        <source>Add a deposit</source>
        <translation>添加转入</translation>
    </message>
    <message>
        <source>Add a wallet proof</source>
        <translation>添加钱包证明</translation>
    </message>
    <message>
        <source>EARNED</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>存放</translation>
    </message>
    <message>
        <source>Link a document</source>
        <translation>关联文件</translation>
    </message>
    <message>
        <source>MOVED IN</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>No deposits on file. Add what was moved into the account, and link the documents that show where it was earned and held.</source>
        <translation>尚无转入记录。添加转入账户的资金，并关联说明其取得与存放的文件。</translation>
    </message>
    <message>
        <source>Source of funds</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>deposits of the account</source>
        <translation>账户的转入</translation>
    </message>
    <message>
        <source>where it came from</source>
        <translation>从何而来</translation>
    </message>
    <message>
        <source>where it was kept</source>
        <translation>存于何处</translation>
    </message>
</context>
<context>
    <name>FundsController</name>
    <message>
        <source>leave the form</source>
        <translation>离开表单</translation>
    </message>
    <message>
        <source>link a document</source>
        <translation>关联文件</translation>
    </message>
    <message>
        <source>next field or deposit</source>
        <translation>下一字段或转入</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>row of a paper</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>FundsForms</name>
    <message>
        <source>A clear hold counts 72 hours.</source>
        <translation>“无”的陈述有效 72 小时。</translation>
    </message>
    <message>
        <source>A deposit and its chain</source>
        <translation>转入及其链条</translation>
    </message>
    <message>
        <source>A post, a chat, a call.</source>
        <translation>如帖子、聊天、来电。</translation>
    </message>
    <message>
        <source>A source contradicts it</source>
        <translation>有来源与之矛盾</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Asks for the reset</source>
        <translation>请求重置</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻止放行</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Compliance risk</source>
        <translation>合规风险</translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation>合规</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Earned: where it came from</source>
        <translation>取得：从何而来</translation>
    </message>
    <message>
        <source>For the pressure log</source>
        <translation>记入施压记录</translation>
    </message>
    <message>
        <source>Held: where it was kept</source>
        <translation>存放：存于何处</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Its assets</source>
        <translation>其中资产</translation>
    </message>
    <message>
        <source>Judicial freeze</source>
        <translation>司法冻结</translation>
    </message>
    <message>
        <source>Law enforcement</source>
        <translation>执法调查</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>转入时间</translation>
    </message>
    <message>
        <source>Moved in: the transfer</source>
        <translation>转入：转账记录</translation>
    </message>
    <message>
        <source>Name and office.</source>
        <translation>姓名与职务。</translation>
    </message>
    <message>
        <source>Never opened the account</source>
        <translation>从未开立此账户</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>另一方</translation>
    </message>
    <message>
        <source>Reasonable</source>
        <translation>合理</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Registered holder</source>
        <translation>注册持有人</translation>
    </message>
    <message>
        <source>Signs of duress</source>
        <translation>有受胁迫迹象</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Such as LG-7731.</source>
        <translation>如 LG-7731。</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>此账户</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Verifiable</source>
        <translation>可核实</translation>
    </message>
    <message>
        <source>What an officer states</source>
        <translation>经办人的陈述</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>陈述人</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>disclaims</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>未提及</translation>
    </message>
</context>
<context>
    <name>FundsView</name>
    <message>
        <source>Continue to Decide</source>
        <translation>继续：裁定</translation>
    </message>
    <message>
        <source>Funds of {}</source>
        <translation>资金归属：{}</translation>
    </message>
    <message>
        <source>Other party’s funds</source>
        <translation>另一方的资金</translation>
    </message>
    <message>
        <source>Registered holder’s funds</source>
        <translation>注册持有人的资金</translation>
    </message>
    <message>
        <source>Statements and funds</source>
        <translation>声明与资金</translation>
    </message>
    <message>
        <source>Whose funds</source>
        <translation>谁的资金</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>back, forward</source>
        <translation>后退、前进</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>what is this?</source>
        <translation>这是什么？</translation>
    </message>
</context>
<context>
    <name>HelpMark</name>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>What is this? Shift F1</source>
        <translation>这是什么？Shift F1</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Back to {}</source>
        <translation>回到 {}</translation>
    </message>
    <message>
        <source>Back, Alt ←</source>
        <translation>后退，Alt ←</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Forward, Alt →</source>
        <translation>前进，Alt →</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Nothing has these words.</source>
        <translation>没有包含这些字词的内容。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
</context>
<context>
    <name>HoldsCard</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add what an officer states</source>
        <translation>添加经办人的陈述</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新询问</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>冻结与调查</translation>
    </message>
    <message>
        <source>No officer has stated it.</source>
        <translation>尚无经办人陈述。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>never shown to a party</source>
        <translation>不向任何一方出示</translation>
    </message>
</context>
<context>
    <name>IntakeController</name>
    <message>
        <source>Bring a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Bring exhibits</source>
        <translation>导入材料</translation>
    </message>
    <message>
        <source>exhibit</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>{} is filed as {}, lane {}.</source>
        <translation>{} 已归为 {}，归入 {}。</translation>
    </message>
    <message>
        <source>{} is left out.</source>
        <translation>{} 不予采用。</translation>
    </message>
    <message>
        <source>{} of {} done</source>
        <translation>已完成 {} / {}</translation>
    </message>
</context>
<context>
    <name>IntakeView</name>
    <message>
        <source>Bring at least one exhibit</source>
        <translation>至少导入一项材料</translation>
    </message>
    <message>
        <source>Closed until identity is sealed; it cannot support a condition.</source>
        <translation>身份结论封存前不开放；不能支持任何条件。</translation>
    </message>
    <message>
        <source>Continue to Photos</source>
        <translation>继续：照片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>One item went to the pressure log.</source>
        <translation>1 项已归入施压记录。</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Seems to be</source>
        <translation>初步归类</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>{} exhibit</source>
        <translation>{} 项材料</translation>
    </message>
    <message>
        <source>{} exhibits</source>
        <translation>{} 项材料</translation>
    </message>
    <message>
        <source>{} items went to the pressure log.</source>
        <translation>{} 项已归入施压记录。</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{}{}</translation>
    </message>
</context>
<context>
    <name>IssuedPanel</name>
    <message>
        <source>Back to signing</source>
        <translation>返回签署</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result {}</source>
        <translation>结果 {}</translation>
    </message>
    <message>
        <source>Sign a new result, or a letter</source>
        <translation>签署新的结果或信函</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即验证</translation>
    </message>
    <message>
        <source>Write it out again…</source>
        <translation>重新写出…</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>There is no further case in the queue.</source>
        <translation>队列中没有更多案件。</translation>
    </message>
</context>
<context>
    <name>KeyBar</name>
    <message>
        <source>Keys of this screen</source>
        <translation>本页快捷键</translation>
    </message>
</context>
<context>
    <name>LaneTag</name>
    <message>
        <source>Other party</source>
        <translation>另一方</translation>
    </message>
    <message>
        <source>Registered holder</source>
        <translation>注册持有人</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交</translation>
    </message>
</context>
<context>
    <name>LetterPaper</name>
    <message>
        <source>Refused</source>
        <translation>未通过</translation>
    </message>
</context>
<context>
    <name>LineUpPage</name>
    <message>
        <source>Face {}</source>
        <translation>面部 {}</translation>
    </message>
    <message>
        <source>Line-up</source>
        <translation>混杂辨认</translation>
    </message>
    <message>
        <source>None of them (0)</source>
        <translation>均不是 (0)</translation>
    </message>
    <message>
        <source>REGISTERED</source>
        <translation>注册照片</translation>
    </message>
    <message>
        <source>Registered photo</source>
        <translation>注册照片</translation>
    </message>
    <message>
        <source>Strangers stand among them, and the submitted face may be any. Press its number, or 0. Your answer is kept and cannot be changed; it grants nothing, and no rule weighs it.</source>
        <translation>其中混有陌生人，提交的面部可能是任何一张。按其编号，或按 0。您的回答会保留且不能更改；它不带来任何准予，也不计入任何规则。</translation>
    </message>
    <message>
        <source>The faces are being laid out.</source>
        <translation>正在排列面部。</translation>
    </message>
    <message>
        <source>Which face is the registered person’s?</source>
        <translation>哪张是注册人的面部？</translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message>
        <source>Choose a line here or on the page. What you keep counts as read by you.</source>
        <translation>在此处或页面上选择一行。您保留的内容视为由您读取。</translation>
    </message>
    <message>
        <source>Every printed line that was read is a field already.</source>
        <translation>已读到的印制文字均已归入字段。</translation>
    </message>
    <message>
        <source>Keep as this field</source>
        <translation>存为此字段</translation>
    </message>
    <message>
        <source>Keep of it</source>
        <translation>保留内容</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>存为</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Other printed lines</source>
        <translation>其他印制文字</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>This line is</source>
        <translation>此行是</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>It opens after your seal.</source>
        <translation>封存后开放。</translation>
    </message>
    <message>
        <source>Item {} of {}</source>
        <translation>第 {} 项，共 {} 项</translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation>已保存 {}</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>By the clock here</source>
        <translation>按本地时钟</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>按 UTC</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
</context>
<context>
    <name>NewCaseForm</name>
    <message>
        <source>A case needs a number.</source>
        <translation>案件需要编号。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Click both eyes in the registered photo. Esc ends it.</source>
        <translation>请在注册照片中点击双眼。按 Esc 结束。</translation>
    </message>
    <message>
        <source>Click both eyes in the submitted photo. Esc ends it.</source>
        <translation>请在提交照片中点击双眼。按 Esc 结束。</translation>
    </message>
    <message>
        <source>Click the same spot in both photos. Esc ends it.</source>
        <translation>请在两张照片中点击同一处。按 Esc 结束。</translation>
    </message>
    <message>
        <source>Eyes aligned. Viewing aids are not measurements.</source>
        <translation>双眼已对齐。观看辅助不是测量。</translation>
    </message>
    <message>
        <source>Eyes not found in the registered photo: set two points.</source>
        <translation>注册照片中未找到眼睛：请设定两点。</translation>
    </message>
    <message>
        <source>Eyes not found in the submitted photo: set two points.</source>
        <translation>提交照片中未找到眼睛：请设定两点。</translation>
    </message>
    <message>
        <source>Now click the same spot in the other photo. Esc ends it.</source>
        <translation>现在请在另一张照片中点击同一处。按 Esc 结束。</translation>
    </message>
    <message>
        <source>Set the eyes</source>
        <translation>设定眼睛</translation>
    </message>
    <message>
        <source>Viewing aids are not measurements.</source>
        <translation>观看辅助不是测量。</translation>
    </message>
</context>
<context>
    <name>OutcomeHead</name>
    <message>
        <source>being evaluated</source>
        <translation>正在推导</translation>
    </message>
</context>
<context>
    <name>Padlock</name>
    <message>
        <source>Go to Compare</source>
        <translation>前往比对</translation>
    </message>
</context>
<context>
    <name>PageDesk</name>
    <message>
        <source>The page is being opened.</source>
        <translation>正在打开此页。</translation>
    </message>
</context>
<context>
    <name>PageSide</name>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Its line</source>
        <translation>所在行</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page of the document</source>
        <translation>证件页面</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>肖像</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
</context>
<context>
    <name>PanePictures</name>
    <message>
        <source>REGISTERED</source>
        <translation>注册照片</translation>
    </message>
    <message>
        <source>SUBMITTED</source>
        <translation>提交照片</translation>
    </message>
    <message>
        <source>The photo has not been looked at yet. It opens as soon as it was.</source>
        <translation>此照片尚未查看。查看后即会打开。</translation>
    </message>
    <message>
        <source>The photo is being opened.</source>
        <translation>正在打开照片。</translation>
    </message>
    <message>
        <source>in lane R</source>
        <translation>归注册持有人</translation>
    </message>
    <message>
        <source>photo {} of {}</source>
        <translation>照片 {} / {}</translation>
    </message>
    <message>
        <source>{} · {} UTC</source>
        <translation>{} · {} UTC</translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message>
        <source>Paper {} of {}</source>
        <translation>第 {} 份，共 {} 份</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>All rows of {}</source>
        <translation>{} 的全部行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Page of a funds paper</source>
        <translation>资金文件的页面</translation>
    </message>
    <message>
        <source>Say what the columns mean</source>
        <translation>说明各列的含义</translation>
    </message>
    <message>
        <source>Say what the columns of {} mean</source>
        <translation>说明 {} 各列的含义</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show on its page: {}</source>
        <translation>在页面上显示：{}</translation>
    </message>
    <message>
        <source>What the papers say</source>
        <translation>文件说明了什么</translation>
    </message>
    <message>
        <source>observations, not verdicts</source>
        <translation>是观察所得，不是定论</translation>
    </message>
    <message>
        <source>{} more; All rows shows them.</source>
        <translation>另有 {} 行；“全部行”可查看。</translation>
    </message>
</context>
<context>
    <name>PartiesCard</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Account and parties</source>
        <translation>账户与双方</translation>
    </message>
    <message>
        <source>As registered with the platform.</source>
        <translation>以平台注册信息为准。</translation>
    </message>
    <message>
        <source>As this party declares.</source>
        <translation>以该方申报为准。</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>另一方</translation>
    </message>
    <message>
        <source>Registered holder</source>
        <translation>注册持有人</translation>
    </message>
    <message>
        <source>Whose record</source>
        <translation>谁的记录</translation>
    </message>
    <message>
        <source>Write it as 1988-02-14.</source>
        <translation>按 1988-02-14 的形式填写。</translation>
    </message>
</context>
<context>
    <name>Parting</name>
    <message>
        <source>Close now</source>
        <translation>立即关闭</translation>
    </message>
    <message>
        <source>Keep it first, or close now and lose it.</source>
        <translation>请先保存，或立即关闭并放弃这些内容。</translation>
    </message>
    <message>
        <source>Text that was typed in a form and not saved is gone.</source>
        <translation>在表单中输入而未保存的文字已丢失。</translation>
    </message>
    <message>
        <source>Text that you typed is not kept yet.</source>
        <translation>您输入的文字尚未保存。</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Change passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>It opens your cases and your signing key. Nobody can restore it.</source>
        <translation>它用于打开您的案件和签名密钥。任何人都无法找回。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New passphrase, again</source>
        <translation>再次输入新口令</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不相同。</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>您的口令</translation>
    </message>
</context>
<context>
    <name>PhotoPair</name>
    <message>
        <source>Registered photo</source>
        <translation>注册照片</translation>
    </message>
    <message>
        <source>Submitted photo</source>
        <translation>提交照片</translation>
    </message>
</context>
<context>
    <name>PhotoPane</name>
    <message>
        <source>adjusted</source>
        <translation>已调整</translation>
    </message>
    <message>
        <source>eyes not found</source>
        <translation>未找到眼睛</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>已镜像</translation>
    </message>
    <message>
        <source>turned {}°</source>
        <translation>已转 {}°</translation>
    </message>
</context>
<context>
    <name>PhotoSide</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Continue to Compare</source>
        <translation>继续：比对</translation>
    </message>
    <message>
        <source>Correct the face</source>
        <translation>更正面部</translation>
    </message>
    <message>
        <source>Drag the box, its corners and both eyes. By keyboard: N takes the next handle, arrows move it, with Shift faster, Enter keeps, Esc cancels.</source>
        <translation>拖动方框、边角和双眼。键盘：N 换下一个控制点，方向键移动，加 Shift 更快，Enter 保留，Esc 取消。</translation>
    </message>
    <message>
        <source>Draw the face by hand</source>
        <translation>手动框出面部</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Judge by this photo</source>
        <translation>以此照片判断</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>保留更正</translation>
    </message>
    <message>
        <source>Look at it now</source>
        <translation>立即查看</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量项</translation>
    </message>
    <message>
        <source>Quality of the photo</source>
        <translation>照片质量</translation>
    </message>
    <message>
        <source>Reason, after your seal</source>
        <translation>理由（封存之后）</translation>
    </message>
    <message>
        <source>Use the detected face</source>
        <translation>采用检出的面部</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>PhotoTools</name>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>闪切</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Ctrl arrows</source>
        <translation>Ctrl 方向键</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>联动</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Save this view as a picture… (Ctrl+S)</source>
        <translation>将此视图存为图片… (Ctrl+S)</translation>
    </message>
    <message>
        <source>Space, hold</source>
        <translation>按住空格</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>转动</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>划变</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>blink</source>
        <translation>闪切</translation>
    </message>
    <message>
        <source>closer, farther</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>delete the pin</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>divider of the wipe, weight of the overlay</source>
        <translation>划变的分界，叠加的比重</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>link or part the photos</source>
        <translation>联动或分开照片</translation>
    </message>
    <message>
        <source>loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>mirror the submitted photo</source>
        <translation>镜像提交照片</translation>
    </message>
    <message>
        <source>move the pin, in a pane</source>
        <translation>移动标记（照片内）</translation>
    </message>
    <message>
        <source>next pin</source>
        <translation>下一个标记</translation>
    </message>
    <message>
        <source>overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>pin where the pointer is</source>
        <translation>在指针处设标记</translation>
    </message>
    <message>
        <source>save a marked picture</source>
        <translation>保存带标注的图片</translation>
    </message>
    <message>
        <source>shift, in a pane; with Shift that photo alone</source>
        <translation>平移（照片内）；加 Shift 只移该照片</translation>
    </message>
    <message>
        <source>turn both by 5°</source>
        <translation>两张同时转动 5°</translation>
    </message>
    <message>
        <source>turn the photo in use alone</source>
        <translation>只转动当前照片</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>上下颠倒</translation>
    </message>
    <message>
        <source>wipe; Shift W from the list of features</source>
        <translation>划变；在特征列表中按 Shift W</translation>
    </message>
</context>
<context>
    <name>PhotosController</name>
    <message>
        <source>Both eyes have to lie inside the box, apart.</source>
        <translation>双眼须分开，且都在方框内。</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>REGISTERED</source>
        <translation>注册照片</translation>
    </message>
    <message>
        <source>SUBMITTED</source>
        <translation>提交照片</translation>
    </message>
    <message>
        <source>The photo is being opened.</source>
        <translation>正在打开照片。</translation>
    </message>
    <message>
        <source>This photo was judged under seal: say why its face changes.</source>
        <translation>此照片已封存判断：请说明为何更改面部。</translation>
    </message>
    <message>
        <source>correct the face</source>
        <translation>更正面部</translation>
    </message>
    <message>
        <source>judge by this photo</source>
        <translation>以此照片判断</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>pick a face</source>
        <translation>选定面部</translation>
    </message>
    <message>
        <source>{} · {} UTC</source>
        <translation>{} · {} UTC</translation>
    </message>
</context>
<context>
    <name>PhotosView</name>
    <message>
        <source>Bring a registered photo and a submitted one in Intake.</source>
        <translation>在“导入”中添加注册照片和提交照片。</translation>
    </message>
    <message>
        <source>Go to Intake</source>
        <translation>前往导入</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>尚无照片</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>Registered photos</source>
        <translation>注册照片</translation>
    </message>
    <message>
        <source>Save this view as a picture… (Ctrl+S)</source>
        <translation>将此视图存为图片… (Ctrl+S)</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Submitted photos</source>
        <translation>提交照片</translation>
    </message>
</context>
<context>
    <name>PictureOut</name>
    <message>
        <source>Case {} · saved by {} · {} · a view, not the exhibit</source>
        <translation>案件 {} · {} 保存 · {} · 此为视图，并非材料本身</translation>
    </message>
    <message>
        <source>Evidence is not put on the clipboard. Ctrl+S saves a marked picture.</source>
        <translation>证据不会放入剪贴板。按 Ctrl+S 可保存带标注的图片。</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save this view as a picture</source>
        <translation>将此视图存为图片</translation>
    </message>
    <message>
        <source>Saved as {}; the trail says so.</source>
        <translation>已存为 {}；审计记录已载明。</translation>
    </message>
    <message>
        <source>There is no photo to save yet.</source>
        <translation>尚无可保存的照片。</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Close, Esc</source>
        <translation>关闭，Esc</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>阅读更多</translation>
    </message>
</context>
<context>
    <name>PreferencesController</name>
    <message>
        <source>Faces for the line-up</source>
        <translation>用于混杂辨认的面部</translation>
    </message>
    <message>
        <source>The new passphrase holds from now on.</source>
        <translation>新口令即刻生效。</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>find or do anything</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>next control</source>
        <translation>下一控件</translation>
    </message>
    <message>
        <source>{} can no longer sign in.</source>
        <translation>{} 不能再登录。</translation>
    </message>
    <message>
        <source>{} can sign in now.</source>
        <translation>{} 现在可以登录。</translation>
    </message>
</context>
<context>
    <name>PreferencesView</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Before you rate two photos, the submitted face stands among three to eight portraits that your organisation supplies. What you pick is kept and shown after your seal; it grants nothing, and no rule weighs it.</source>
        <translation>在您为两张照片评级之前，提交的面部会与贵机构提供的三至八张肖像混在一起。您的选择会保留，封存后显示；它不带来任何准予，也不计入任何规则。</translation>
    </message>
    <message>
        <source>Case store</source>
        <translation>案件库</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>审核员</translation>
    </message>
    <message>
        <source>Folder of faces</source>
        <translation>面部照片文件夹</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Line-up</source>
        <translation>混杂辨认</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Nothing connects to a network. Cases are encrypted where they lie.</source>
        <translation>不连接任何网络。案件在存放处加密。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>This workstation</source>
        <translation>本工作站</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Presses</name>
    <message>
        <source>not possible now</source>
        <translation>现在不可用</translation>
    </message>
</context>
<context>
    <name>PressureLine</name>
    <message>
        <source>Add an item</source>
        <translation>添加一项</translation>
    </message>
    <message>
        <source>Add an item to the pressure log</source>
        <translation>在施压记录中添加一项</translation>
    </message>
    <message>
        <source>Pressure log</source>
        <translation>施压记录</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>influence: none</source>
        <translation>影响：无</translation>
    </message>
    <message>
        <source>opens after your seal</source>
        <translation>封存后开放</translation>
    </message>
    <message>
        <source>{} item</source>
        <translation>{} 条</translation>
    </message>
    <message>
        <source>{} items</source>
        <translation>{} 条</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Case {}</source>
        <translation>案件 {}</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Conditions, evaluated at one instant</source>
        <translation>各项条件，同一时刻评定</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>True until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Verification result</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>What will be signed</source>
        <translation>将签署的内容</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Locked after {} minutes without a key or a move. Everything is kept.</source>
        <translation>{} 分钟没有按键或移动，已锁定。一切均已保留。</translation>
    </message>
    <message>
        <source>Locked when it was minimised. Everything is kept.</source>
        <translation>最小化时已锁定。一切均已保留。</translation>
    </message>
    <message>
        <source>Not copied: what is on file stays in this window.</source>
        <translation>未复制：案卷内容只留在此窗口。</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>A locked window shows nothing, closes your cases and forgets their keys; what was begun ends first. After you unlock it, you are where you were. Evidence is never copied to the clipboard.</source>
        <translation>锁定的窗口不显示任何内容，会关闭您的案件并清除其密钥；已开始的工作会先完成。解锁后，您会回到原处。证据绝不复制到剪贴板。</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Lock when minimised</source>
        <translation>最小化时锁定</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Pictures of the window</source>
        <translation>窗口截图</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>This system has no switch that keeps a window out of screenshots: any program that runs here can photograph it. On Windows and macOS the window is kept out.</source>
        <translation>此系统没有让窗口避开截屏的开关：在此运行的任何程序都能拍下它。在 Windows 和 macOS 上，窗口不会被截取。</translation>
    </message>
    <message>
        <source>Whether other programs may photograph or share this window. Without it they see a black area.</source>
        <translation>其他程序是否可以截取或共享此窗口。不允许时，它们只看到一片黑色。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} 分钟</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围 (&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型 (&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QueueController</name>
    <message>
        <source>A folder with case.json</source>
        <translation>含 case.json 的文件夹</translation>
    </message>
    <message>
        <source>Case {} is erased.</source>
        <translation>案件 {} 已擦除。</translation>
    </message>
    <message>
        <source>Erase case {}</source>
        <translation>擦除案件 {}</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>查找案件</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Not as it was written: {}. A backup brings it back.</source>
        <translation>与写入时不同：{}。可用备份恢复。</translation>
    </message>
    <message>
        <source>Open case folder</source>
        <translation>打开案件文件夹</translation>
    </message>
    <message>
        <source>Open case {}</source>
        <translation>打开案件 {}</translation>
    </message>
    <message>
        <source>Pin case {}, or take its pin</source>
        <translation>标记或取消标记案件 {}</translation>
    </message>
    <message>
        <source>Practise: {}</source>
        <translation>练习：{}</translation>
    </message>
    <message>
        <source>case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>find or do anything</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>new case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>the record of the case itself</source>
        <translation>案件记录本身</translation>
    </message>
    <message>
        <source>{} is no longer pinned.</source>
        <translation>{} 已取消标记。</translation>
    </message>
    <message>
        <source>{} is pinned.</source>
        <translation>{} 已标记。</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>All {}</source>
        <translation>全部 {}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Done {}</source>
        <translation>已完成 {}</translation>
    </message>
    <message>
        <source>Filter by case or state</source>
        <translation>按案件或状态筛选</translation>
    </message>
    <message>
        <source>It keeps its row and cannot be opened. Other cases are as they were.</source>
        <translation>该案件保留其行，但无法打开。其他案件不受影响。</translation>
    </message>
    <message>
        <source>Lapsing</source>
        <translation>失效</translation>
    </message>
    <message>
        <source>Names, faces and claims are not shown here.</source>
        <translation>此处不显示姓名、面部和主张。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No case has these words.</source>
        <translation>没有符合的案件。</translation>
    </message>
    <message>
        <source>No case yet.</source>
        <translation>尚无案件。</translation>
    </message>
    <message>
        <source>Open case folder…</source>
        <translation>打开案件文件夹…</translation>
    </message>
    <message>
        <source>Open {}</source>
        <translation>未完成 {}</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>另一方</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>案件队列</translation>
    </message>
    <message>
        <source>Registered holder</source>
        <translation>注册持有人</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>查看有何变化</translation>
    </message>
    <message>
        <source>The cases are being read.</source>
        <translation>正在读取案件。</translation>
    </message>
    <message>
        <source>To judge blind {}</source>
        <translation>待独立判断 {}</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>显示哪些案件</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>{} was changed outside Rightful</source>
        <translation>{} 在 Rightful 之外被更改</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Active account</source>
        <translation>账户正常</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>返回案件</translation>
    </message>
    <message>
        <source>Closed account</source>
        <translation>账户已关闭</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Frozen account</source>
        <translation>账户已冻结</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Judicially frozen</source>
        <translation>司法冻结</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Practice case</source>
        <translation>练习案件</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>案件队列</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>揭示</translation>
    </message>
    <message>
        <source>Seal and export</source>
        <translation>封存与导出</translation>
    </message>
    <message>
        <source>Statements, funds</source>
        <translation>声明与资金</translation>
    </message>
    <message>
        <source>Verify a result</source>
        <translation>验证结果</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>未开放</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>RatingScale</name>
    <message>
        <source>not rated</source>
        <translation>未评级</translation>
    </message>
</context>
<context>
    <name>RefusedLine</name>
    <message>
        <source>Choose another copy</source>
        <translation>选择另一份</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>{} was not taken in</source>
        <translation>{} 未导入</translation>
    </message>
</context>
<context>
    <name>Reveal</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Both faces are being levelled.</source>
        <translation>正在摆正两张面部。</translation>
    </message>
    <message>
        <source>Dashed: where the policy counts a side as supported, and as strongly so.</source>
        <translation>虚线：政策视为支持及强支持一方的位置。</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Fused conclusion</source>
        <translation>综合结论</translation>
    </message>
    <message>
        <source>Hide the mesh</source>
        <translation>隐藏网格</translation>
    </message>
    <message>
        <source>Hide what counted</source>
        <translation>隐藏依据</translation>
    </message>
    <message>
        <source>How often the engine is wrong at this setting</source>
        <translation>在此设置下引擎出错的频率</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>简明说明</translation>
    </message>
    <message>
        <source>Photo quality</source>
        <translation>照片质量</translation>
    </message>
    <message>
        <source>REGISTERED</source>
        <translation>注册照片</translation>
    </message>
    <message>
        <source>SUBMITTED</source>
        <translation>提交照片</translation>
    </message>
    <message>
        <source>Show the mesh</source>
        <translation>显示网格</translation>
    </message>
    <message>
        <source>Show what counted</source>
        <translation>显示依据</translation>
    </message>
    <message>
        <source>The 468 points that pose, eyes and mouth are measured by.</source>
        <translation>用于测量姿态、眼和口的 468 个点。</translation>
    </message>
    <message>
        <source>The engine’s other comparisons</source>
        <translation>引擎的其他比对</translation>
    </message>
    <message>
        <source>The faces as the engine was given them</source>
        <translation>交给引擎的面部</translation>
    </message>
    <message>
        <source>Turned level and cut to one size. Hair, ears and surroundings hardly count for the engine; they did for you.</source>
        <translation>已摆正并裁成同一大小。头发、耳朵和周围环境对引擎几乎不起作用；对您则起了作用。</translation>
    </message>
    <message>
        <source>Violet: a grey square over this place takes most from the result. It shows what the engine went by, not what makes two people different.</source>
        <translation>紫色：以灰块遮住此处时，结果下降最多。它显示引擎依据了什么，而不是两个人有何不同。</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>What the engine saw, and what it cannot tell</source>
        <translation>引擎所见，以及无法判断之处</translation>
    </message>
    <message>
        <source>Where this pair lies</source>
        <translation>这对照片所在位置</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>log likelihood ratio</source>
        <translation>对数似然比</translation>
    </message>
</context>
<context>
    <name>RevealController</name>
    <message>
        <source>It opens after your seal.</source>
        <translation>封存后开放。</translation>
    </message>
    <message>
        <source>Nothing can be shown here.</source>
        <translation>此处没有可显示的内容。</translation>
    </message>
    <message>
        <source>Nothing that the engine measured is shown before your own conclusion is sealed, so that you judge by the photos alone.</source>
        <translation>在您封存自己的结论之前，不显示引擎的任何测量，以便您仅凭照片判断。</translation>
    </message>
    <message>
        <source>There is nothing to reveal.</source>
        <translation>没有可揭示的内容。</translation>
    </message>
    <message>
        <source>This lane has no two photos to compare.</source>
        <translation>此方没有可供比对的两张照片。</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>read the points of the line</source>
        <translation>朗读刻度上的各点</translation>
    </message>
    <message>
        <source>scales, line, rows</source>
        <translation>量表、刻度、各行</translation>
    </message>
</context>
<context>
    <name>RevealView</name>
    <message>
        <source>Continue to Documents</source>
        <translation>继续：证件</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>另一方</translation>
    </message>
    <message>
        <source>Registered holder</source>
        <translation>注册持有人</translation>
    </message>
</context>
<context>
    <name>RowPage</name>
    <message>
        <source>The page is being opened.</source>
        <translation>正在打开此页。</translation>
    </message>
</context>
<context>
    <name>RowsCard</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Choose a row to see it on its page.</source>
        <translation>选择一行，可在页面上查看。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Day, UTC</source>
        <translation>日期（UTC）</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Find in the rows</source>
        <translation>在各行中查找</translation>
    </message>
    <message>
        <source>No row is like that.</source>
        <translation>没有这样的行。</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>未能读懂</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Page of the row</source>
        <translation>该行所在页</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Row {}</source>
        <translation>第 {} 行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of the paper</source>
        <translation>文件的各行</translation>
    </message>
    <message>
        <source>Rows of {}</source>
        <translation>{} 的各行</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>待查看</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>所见内容</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>a day, an amount, a word</source>
        <translation>日期、数额或字词</translation>
    </message>
</context>
<context>
    <name>ScoreScale</name>
    <message>
        <source>Where this pair lies</source>
        <translation>这对照片所在位置</translation>
    </message>
    <message>
        <source>cannot say</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>different people</source>
        <translation>不同的人</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>supports different</source>
        <translation>支持不同人</translation>
    </message>
    <message>
        <source>supports different up to</source>
        <translation>支持不同人，至</translation>
    </message>
    <message>
        <source>supports same</source>
        <translation>支持同一人</translation>
    </message>
    <message>
        <source>supports same from</source>
        <translation>支持同一人，自</translation>
    </message>
    <message>
        <source>this pair</source>
        <translation>这对照片</translation>
    </message>
</context>
<context>
    <name>SealPanel</name>
    <message>
        <source>Add a remark</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>尚无可比对的照片</translation>
    </message>
    <message>
        <source>Once sealed it can be added to, not changed. The engine’s comparison appears afterwards.</source>
        <translation>封存后可以补充，不能更改。随后显示引擎的比对。</translation>
    </message>
    <message>
        <source>Seal my conclusion</source>
        <translation>封存我的结论</translation>
    </message>
    <message>
        <source>Sealed {}. sha256 {}</source>
        <translation>已于 {} 封存。sha256 {}</translation>
    </message>
    <message>
        <source>See the engine’s comparison</source>
        <translation>查看引擎的比对</translation>
    </message>
    <message>
        <source>Your conclusion</source>
        <translation>您的结论</translation>
    </message>
    <message>
        <source>Your sealed conclusion</source>
        <translation>您已封存的结论</translation>
    </message>
    <message>
        <source>different people</source>
        <translation>不同的人</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>均不支持</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>同一人</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>All keys, in the manual</source>
        <translation>手册中的全部快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>SourceRows</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>StatementsCard</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation>添加声明</translation>
    </message>
    <message>
        <source>Go to Compare</source>
        <translation>前往比对</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>What people claim opens after your seal.</source>
        <translation>双方的主张在您封存后开放。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw the statement of {}</source>
        <translation>撤回 {} 的声明</translation>
    </message>
</context>
<context>
    <name>StepsRail</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Still blocks a decision</source>
        <translation>裁定前仍缺</translation>
    </message>
</context>
<context>
    <name>SuggestionsCard</name>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Link {} to {} as: {}</source>
        <translation>将 {} 关联到 {}，作为：{}</translation>
    </message>
    <message>
        <source>Record the rows of {} as deposits</source>
        <translation>将 {} 的各行记为转入</translation>
    </message>
    <message>
        <source>Record them as deposits</source>
        <translation>记为转入</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>nothing is linked by itself</source>
        <translation>不会自动关联</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>另有 {} 条</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>{} UTC · {} local</source>
        <translation>{} UTC · 本地 {}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Rightful</source>
        <translation>Rightful</translation>
    </message>
</context>
<context>
    <name>TotalLine</name>
    <message>
        <source>Read the rest</source>
        <translation>读取其余文件</translation>
    </message>
    <message>
        <source>Withdraw {}…</source>
        <translation>撤回 {}…</translation>
    </message>
    <message>
        <source>{} file</source>
        <translation>{} 个文件</translation>
    </message>
    <message>
        <source>{} files</source>
        <translation>{} 个文件</translation>
    </message>
    <message>
        <source>{} not read yet</source>
        <translation>{} 个尚未读取</translation>
    </message>
    <message>
        <source>{}, {} read</source>
        <translation>{}，已读取 {} 个</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A signed result</source>
        <translation>已签署的结果</translation>
    </message>
    <message>
        <source>After your seal you see how often the engine is wrong, then where this pair lies. If you and the engine differ, a second examiner judges blind.</source>
        <translation>封存之后，您先看到引擎出错的频率，再看到这一对的位置。若您与引擎意见不同，由第二名审核员独立判断。</translation>
    </message>
    <message>
        <source>R is the registered holder, O the other party. Everything that comes in is filed for one of them, and only the record on file is the anchor.</source>
        <translation>R 是注册持有人，O 是另一方。每项材料都归入其中一方，只有登记在案的记录才是基准。</translation>
    </message>
    <message>
        <source>Seal first</source>
        <translation>先封存</translation>
    </message>
    <message>
        <source>The policy leads to one sentence. You sign it, and anybody can check it with tools of their own, years later and without us.</source>
        <translation>政策得出一句结果，由您签署。即使多年以后，任何人都能用自己的工具核对，无需我们参与。</translation>
    </message>
    <message>
        <source>Then the reveal</source>
        <translation>然后揭示</translation>
    </message>
    <message>
        <source>Two lanes</source>
        <translation>两方</translation>
    </message>
    <message>
        <source>You judge the faces feature by feature and seal your conclusion. Until then no score and no claim is shown to you, so that nothing leads you.</source>
        <translation>您逐项特征判断面部，并封存您的结论。在此之前，不会向您显示任何分数和主张，以免受到引导。</translation>
    </message>
</context>
<context>
    <name>TraceCard</name>
    <message>
        <source>How the policy got here</source>
        <translation>政策推导过程</translation>
    </message>
    <message>
        <source>first rule that applies wins</source>
        <translation>首条命中的规则生效</translation>
    </message>
</context>
<context>
    <name>TurnPanel</name>
    <message>
        <source>Degrees, clockwise</source>
        <translation>度，顺时针</translation>
    </message>
    <message>
        <source>Or hold Ctrl and drag in a photo; with Shift that photo alone.</source>
        <translation>也可按住 Ctrl 在照片中拖动；加 Shift 只转该照片。</translation>
    </message>
    <message>
        <source>Photos to turn</source>
        <translation>要转动的照片</translation>
    </message>
    <message>
        <source>Set the eyes of R</source>
        <translation>设定 R 的眼睛</translation>
    </message>
    <message>
        <source>Set the eyes of S</source>
        <translation>设定 S 的眼睛</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>转正</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>上下颠倒</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Taken back: {}</source>
        <translation>已撤回：{}</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>A few words that only you put together. Nobody can restore it.</source>
        <translation>几个只有您会放在一起的词。任何人都无法找回。</translation>
    </message>
    <message>
        <source>As it should stand on results.</source>
        <translation>将显示在结果上。</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>输入口令。</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>审核员</translation>
    </message>
    <message>
        <source>Fair. Another word makes it much harder to guess.</source>
        <translation>尚可。再加一个词会难猜得多。</translation>
    </message>
    <message>
        <source>Hard to guess.</source>
        <translation>难以猜到。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Nothing connects to a network.</source>
        <translation>不连接任何网络。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase, again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Results need a name.</source>
        <translation>结果上需要姓名。</translation>
    </message>
    <message>
        <source>Short. Four words in a row are easy to keep.</source>
        <translation>偏短。连用四个词容易记住。</translation>
    </message>
    <message>
        <source>The encrypted case store and your signing key are made. It takes seconds.</source>
        <translation>正在创建加密案件库和您的签名密钥，需要几秒钟。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不相同。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>Unseen</name>
    <message>
        <source>not visible</source>
        <translation>不可见</translation>
    </message>
</context>
<context>
    <name>VerifyController</name>
    <message>
        <source>Verify a result</source>
        <translation>验证结果</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>VerifyView</name>
    <message>
        <source>A practice result: nobody may act on it.</source>
        <translation>练习结果：任何人不得据此行事。</translation>
    </message>
    <message>
        <source>Case {}, result {}.</source>
        <translation>案件 {}，结果 {}。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Drop a result: report, JSON, signature, or their folder</source>
        <translation>拖入结果：报告、JSON、签名或其文件夹</translation>
    </message>
    <message>
        <source>It is checked as a stranger would check it. Nothing is kept.</source>
        <translation>按局外人的方式检查，不保留任何内容。</translation>
    </message>
    <message>
        <source>Personal fields hidden in this copy: {}.</source>
        <translation>此副本中隐去的个人字段：{}。</translation>
    </message>
    <message>
        <source>Signed by {}.</source>
        <translation>签署人：{}。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps of verification</source>
        <translation>验证步骤</translation>
    </message>
    <message>
        <source>Verify a result</source>
        <translation>验证结果</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查所得</translation>
    </message>
    <message>
        <source>Withdrawn, and not weighed: {}.</source>
        <translation>已撤回，不予衡量：{}。</translation>
    </message>
    <message>
        <source>nobody that could be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>ViewTools</name>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Level view</source>
        <translation>摆正查看</translation>
    </message>
    <message>
        <source>No paper stands out on this page.</source>
        <translation>此页未分辨出纸张。</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
</context>
<context>
    <name>VisibilityToggle</name>
    <message>
        <source>clear</source>
        <translation>清晰</translation>
    </message>
    <message>
        <source>not visible</source>
        <translation>不可见</translation>
    </message>
    <message>
        <source>partly visible</source>
        <translation>部分可见</translation>
    </message>
</context>
<context>
    <name>WalletForm</name>
    <message>
        <source>A signed wallet message</source>
        <translation>钱包签名消息</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Ask the party to sign this text with the wallet. It names the case, so that a signature made for something else proves nothing here.</source>
        <translation>请该方用钱包签署此文字。其中写有案件编号，因此为其他用途所作的签名在此不证明任何内容。</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Text that was signed</source>
        <translation>所签署的文字</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>Another reason needs words.</source>
        <translation>其他理由需要以文字说明。</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Stands in every result that is signed.</source>
        <translation>载入每份签署的结果。</translation>
    </message>
    <message>
        <source>Why it is withdrawn</source>
        <translation>撤回的理由</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>Withdrawing</name>
    <message>
        <source>{} is brought back.</source>
        <translation>{} 已恢复。</translation>
    </message>
    <message>
        <source>{} is withdrawn.</source>
        <translation>{} 已撤回。</translation>
    </message>
</context>
<context>
    <name>WithdrawnLine</name>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>WithdrawnList</name>
    <message>
        <source>Withdrawn: on file, not weighed</source>
        <translation>已撤回：留存在案，不予衡量</translation>
    </message>
</context>
<context>
    <name>WritingAgain</name>
    <message>
        <source>A folder for what was signed</source>
        <translation>存放已签署内容的文件夹</translation>
    </message>
    <message>
        <source>Written out again, exactly as it was signed: {}</source>
        <translation>已重新写出，与签署时完全相同：{}</translation>
    </message>
</context>
<context>
    <name>ZoneLines</name>
    <message>
        <source>line {} place {}, {}: {} of 100 readings</source>
        <translation>第 {} 行第 {} 位，{}：100 次读取中 {} 次</translation>
    </message>
</context>
<context>
    <name>ZonePart</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Because {}. {}</source>
        <translation>原因：{}。{}</translation>
    </message>
    <message>
        <source>Confirmed by {}</source>
        <translation>已由 {} 确认</translation>
    </message>
    <message>
        <source>Needs you to look</source>
        <translation>需要您查看</translation>
    </message>
    <message>
        <source>Reading accepted</source>
        <translation>读数已采纳</translation>
    </message>
</context>
<context>
    <name>_AskingCard</name>
    <message>
        <source>It is left empty.</source>
        <translation>留空。</translation>
    </message>
</context>
<context>
    <name>_Initials</name>
    <message>
        <source>lock, look and language</source>
        <translation>锁定、外观与语言</translation>
    </message>
</context>
<context>
    <name>_SidesPanel</name>
    <message>
        <source>Both</source>
        <translation>两张</translation>
    </message>
    <message>
        <source>Registered photo</source>
        <translation>注册照片</translation>
    </message>
    <message>
        <source>Submitted photo</source>
        <translation>提交照片</translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>1 in 100 of 250 press photographs shows 0.001; at 0.25 to 0.55 144 of 161 genuine pairs reach 1 and 4 of 22,379 of strangers; above, 2 of 3,058 of strangers</source>
        <translation>250 张新闻照片中每 100 张有 1 张达到 0.001；在 0.25 至 0.55 时，161 对同一人中有 144 对达到 1，22,379 对陌生人中有 4 对；再高时，3,058 对陌生人中有 2 对</translation>
    </message>
    <message>
        <source>1 in 100 of 250 press photographs shows 0.49</source>
        <translation>250 张新闻照片中每 100 张有 1 张为 0.49</translation>
    </message>
    <message>
        <source>1 in 100 of 900 upright press photographs gives less than 0.90; a face seen from the wrong side gives 0.6 to 0.91</source>
        <translation>900 张正立的新闻照片中每 100 张有 1 张低于 0.90；方向颠倒的面部为 0.6 至 0.91</translation>
    </message>
    <message>
        <source>1 less the brightness of the iris over that of the cheek</source>
        <translation>1 减去虹膜与面颊亮度之比</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>A Pinyin reading of the characters; other characters may share it.</source>
        <translation>是这些汉字的拼音；其他汉字可能同音。</translation>
    </message>
    <message>
        <source>A buyer with papers for everything</source>
        <translation>材料齐全的买家</translation>
    </message>
    <message>
        <source>A card in the hand was found. Its portrait is compared with the record and with the person who holds it; what comes of that is told after your seal.</source>
        <translation>发现手持的证件。其肖像将与登记记录和持证人比对；结果在您封存后告知。</translation>
    </message>
    <message>
        <source>A case by that name is already kept.</source>
        <translation>已有同名案件。</translation>
    </message>
    <message>
        <source>A condition changed since the outcome was shown.</source>
        <translation>结果显示之后，有条件发生了变化。</translation>
    </message>
    <message>
        <source>A court has written</source>
        <translation>法院来函</translation>
    </message>
    <message>
        <source>A date, such as 2026-11-13 09:00.</source>
        <translation>日期，例如 2026-11-13 09:00。</translation>
    </message>
    <message>
        <source>A day apart. Hijri calendars differ by as much; look at the crop and ask.</source>
        <translation>相差一天。各回历之间可相差一天；查看放大图并询问。</translation>
    </message>
    <message>
        <source>A digit computed from the others, so that misreadings and clumsy changes are seen. One that agrees proves nothing by itself; one that does not has to be explained.</source>
        <translation>由其他字符算出的数字，可显出误读和拙劣的改动。相符本身不证明什么；不相符则须作出说明。</translation>
    </message>
    <message>
        <source>A document in the holder’s name</source>
        <translation>持有人名下的证件</translation>
    </message>
    <message>
        <source>A figure could not be read.</source>
        <translation>有数字无法读取。</translation>
    </message>
    <message>
        <source>A figure is set in another typeface than its column.</source>
        <translation>有数字的字体与同列不同。</translation>
    </message>
    <message>
        <source>A figure stands out of line with its column.</source>
        <translation>有数字与同列未对齐。</translation>
    </message>
    <message>
        <source>A hold follows from C1</source>
        <translation>由 C1 引出的限制</translation>
    </message>
    <message>
        <source>A hold is stated by a named officer.</source>
        <translation>冻结与调查须由具名经办人陈述。</translation>
    </message>
    <message>
        <source>A hold stops everything. Where an officer states one, or a court froze the account, the case is escalated, and nothing is granted to anybody.</source>
        <translation>冻结或调查使一切停止。只要有经办人陈述此情况，或账户被司法冻结，案件即上报，不向任何人给予任何权利。</translation>
    </message>
    <message>
        <source>A line is refused; write it another way</source>
        <translation>有一行未通过；请改写</translation>
    </message>
    <message>
        <source>A line of the letter reveals what its reader may not learn.</source>
        <translation>信函中有一行透露了收信人不得知道的内容。</translation>
    </message>
    <message>
        <source>A line of the machine-readable zone as it was read, character by character.</source>
        <translation>按逐个字符读出的一行机读区。</translation>
    </message>
    <message>
        <source>A log likelihood ratio: at +1 a pair of the same person gives such a value ten times as often as a pair of strangers, at +2 a hundred times. It is no percentage of likeness and no probability that it is the same person.</source>
        <translation>对数似然比：+1 表示同一人的一对出现此值的次数是陌生人的十倍，+2 则为一百倍。它不是相似百分比，也不是为同一人的概率。</translation>
    </message>
    <message>
        <source>A model file is not the one that this program was validated with.</source>
        <translation>有模型文件与本程序验证时所用的不同。</translation>
    </message>
    <message>
        <source>A name that specimens bear.</source>
        <translation>是样本常用的姓名。</translation>
    </message>
    <message>
        <source>A plain decimal above zero, such as 4180.00.</source>
        <translation>大于零的十进制数，如 4180.00。</translation>
    </message>
    <message>
        <source>A printed line that was read. One that no label explains waits for you to say what it is.</source>
        <translation>读出的一行印刷文字。没有标签说明的，等待您指明其含义。</translation>
    </message>
    <message>
        <source>A reading of the characters that papers of this nationality use: Cantonese or Wade-Giles. Other characters may share it.</source>
        <translation>该国籍证件所用的汉字读法：粤语或威妥玛。其他汉字可能同音。</translation>
    </message>
    <message>
        <source>A sealed judgement rests on it. That stays on file as it was sealed and counts no more; whoever sealed it has seen scores, so somebody else judges what remains.</source>
        <translation>有已封存的判断以此为依据。该判断按封存时的原样留存，但不再计入；封存者已看过分数，因此由他人判断余下的材料。</translation>
    </message>
    <message>
        <source>A sealed judgement rests on this exhibit.</source>
        <translation>有已封存的判断以此材料为依据。</translation>
    </message>
    <message>
        <source>A second examiner judges the faces without seeing any of this.</source>
        <translation>第二名审核员将在不看这些内容的情况下判断面部。</translation>
    </message>
    <message>
        <source>A second examiner still has to judge blind</source>
        <translation>仍需第二名审核员独立判断</translation>
    </message>
    <message>
        <source>A second machine-readable zone lies in the same exhibit. Ask for one document to an exhibit.</source>
        <translation>同一材料中还有第二个机读区。请要求一项材料只含一份证件。</translation>
    </message>
    <message>
        <source>A signed result names this exhibit.</source>
        <translation>已签署的结果载有此材料。</translation>
    </message>
    <message>
        <source>A state or nationality in words that no table here knows. Look at the crop.</source>
        <translation>国家或国籍的写法不在此处的任何表中。查看放大图。</translation>
    </message>
    <message>
        <source>A statement and a second thought</source>
        <translation>一份声明，而后反悔</translation>
    </message>
    <message>
        <source>A statement says something of the account or of its assets.</source>
        <translation>声明须涉及账户或其中资产。</translation>
    </message>
    <message>
        <source>A third examiner judges the faces without seeing any of this.</source>
        <translation>第三名审核员将在不看这些内容的情况下判断面部。</translation>
    </message>
    <message>
        <source>A twin or close sibling can lie in the same place, and a file never shows that a living person sat before the camera. The result says so too.</source>
        <translation>双胞胎或近亲也可能落在同一位置；文件也无法表明镜头前是否为真人。结果中也会载明这一点。</translation>
    </message>
    <message>
        <source>A twin or close sibling can lie in the same place.</source>
        <translation>双胞胎或近亲也可能落在同一位置。</translation>
    </message>
    <message>
        <source>A word mixes letters of two scripts that look alike. Look at the crop, or ask why.</source>
        <translation>有词混用两种文字中外形相似的字母。查看放大图，或询问原因。</translation>
    </message>
    <message>
        <source>A word that is shown and not held by the text layer, or held and not shown. Look at it and ask why.</source>
        <translation>有字词显示在页面上而文本层没有，或文本层有而页面未显示。请查看并询问原因。</translation>
    </message>
    <message>
        <source>About somebody who is no party</source>
        <translation>涉及非当事方的人</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Accepted reading</source>
        <translation>已认可的读数</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Account ownership, November 2026</source>
        <translation>账户归属，2026年11月</translation>
    </message>
    <message>
        <source>Account: disclaimed</source>
        <translation>账户：已放弃</translation>
    </message>
    <message>
        <source>Account: not disclaimed</source>
        <translation>账户：未放弃</translation>
    </message>
    <message>
        <source>Acquired the account on</source>
        <translation>取得账户的日期</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Add what corrects it, and sign a new result, which takes the place of the last one.</source>
        <translation>请添加更正内容并签署新的结果，以取代上一份。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>After a freeze the registered holder shows the source of the funds too. Until then the assets stay held, even where access is restored.</source>
        <translation>冻结之后，注册持有人也须说明资金来源。在此之前，即使恢复访问，资产仍予保留。</translation>
    </message>
    <message>
        <source>After a freeze, source of funds and ownership of the assets must be proven.</source>
        <translation>冻结之后，须证明资金来源和资产归属。</translation>
    </message>
    <message>
        <source>After the seal: {}</source>
        <translation>封存之后：{}</translation>
    </message>
    <message>
        <source>Agreement of the readings</source>
        <translation>各次读取的一致程度</translation>
    </message>
    <message>
        <source>All conditions have to hold at one instant, and each has an end. When the first of them lapses, the outcome is determined anew.</source>
        <translation>所有条件须在同一时刻成立，且各有期限。其中最早的一项失效时，须重新推导结果。</translation>
    </message>
    <message>
        <source>All conditions must hold at the same time.</source>
        <translation>所有条件须同时成立。</translation>
    </message>
    <message>
        <source>All of {} has a complete chain.</source>
        <translation>{} 全部链条完整。</translation>
    </message>
    <message>
        <source>Alterations</source>
        <translation>后天改变</translation>
    </message>
    <message>
        <source>An annotation lies over the row.</source>
        <translation>该行上覆有批注。</translation>
    </message>
    <message>
        <source>An examiner compared the reading with the crop and stands for it.</source>
        <translation>审核员已将读数与截图对照，并予以确认。</translation>
    </message>
    <message>
        <source>An exhibit is withdrawn for a reason, and for another one than those listed in words.</source>
        <translation>撤回材料须有理由；所列理由以外的，须以文字说明。</translation>
    </message>
    <message>
        <source>An issuer of specimens; no state has this code.</source>
        <translation>是样本的签发方；没有国家使用此代码。</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Another Rightful on this workstation holds the store.</source>
        <translation>本工作站上另一个 Rightful 正在使用案件库。</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>另一份证件</translation>
    </message>
    <message>
        <source>Another outcome is determined now: a new result would say so, and take its place.</source>
        <translation>现在得出的结果已不同：新的结果会载明这一点，并取代这一份。</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他理由</translation>
    </message>
    <message>
        <source>Another table with these titles was read so, by the word of {}.</source>
        <translation>另有一张列名相同的表格按 {} 的说明如此读取。</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯文</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>亚美尼亚文</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Ask for a copy without a password.</source>
        <translation>索取一份没有密码的副本。</translation>
    </message>
    <message>
        <source>Ask for a simpler copy of the item.</source>
        <translation>索取一份更简单的副本。</translation>
    </message>
    <message>
        <source>Ask for a smaller copy, at most 64 megapixels or 500 pages.</source>
        <translation>索取较小的副本，不超过 6400 万像素或 500 页。</translation>
    </message>
    <message>
        <source>Ask for it as JPEG, PNG, WebP, TIFF, HEIC or PDF.</source>
        <translation>索取 JPEG、PNG、WebP、TIFF、HEIC 或 PDF 格式。</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>请对方重新发送。</translation>
    </message>
    <message>
        <source>Ask for the original.</source>
        <translation>索取原件。</translation>
    </message>
    <message>
        <source>Ask for what is missing.</source>
        <translation>要求补充所缺材料。</translation>
    </message>
    <message>
        <source>Ask for what is missing: {} items.</source>
        <translation>要求补充所缺材料：{} 项。</translation>
    </message>
    <message>
        <source>Ask the officers about the holds that are open.</source>
        <translation>向经办人询问尚未明确的冻结与调查。</translation>
    </message>
    <message>
        <source>Ask your authority for the certificate of this request, with its whole chain.</source>
        <translation>凭此请求向您的签发机构索取证书及其完整证书链。</translation>
    </message>
    <message>
        <source>Ask {holder} for better evidence of identity.</source>
        <translation>请 {holder} 补充更充分的身份证据。</translation>
    </message>
    <message>
        <source>Ask {holder} what becomes of account and assets.</source>
        <translation>请 {holder} 说明如何处置账户与资产。</translation>
    </message>
    <message>
        <source>Ask {holder} where {detail} came from.</source>
        <translation>请 {holder} 说明 {detail} 的来源。</translation>
    </message>
    <message>
        <source>Ask {other} for evidence of identity.</source>
        <translation>请 {other} 提供身份证据。</translation>
    </message>
    <message>
        <source>Ask {other} where {detail} came from.</source>
        <translation>请 {other} 说明 {detail} 的来源。</translation>
    </message>
    <message>
        <source>Asks for the reset</source>
        <translation>请求重置</translation>
    </message>
    <message>
        <source>Assets: disclaimed</source>
        <translation>资产：已放弃</translation>
    </message>
    <message>
        <source>Assets: not disclaimed</source>
        <translation>资产：未放弃</translation>
    </message>
    <message>
        <source>At least +{} and no unexplained difference</source>
        <translation>至少 +{}，且没有未说明的差异</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Belongs to another case</source>
        <translation>属于另一案件</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>孟加拉文</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻止放行</translation>
    </message>
    <message>
        <source>Both are allowed spellings of one name.</source>
        <translation>两者都是同一姓名允许的拼法。</translation>
    </message>
    <message>
        <source>Both support that the registered and the submitted photo show the same person.</source>
        <translation>两者都支持注册照片与提交照片为同一人。</translation>
    </message>
    <message>
        <source>Both support that the registered and the submitted photo show two people.</source>
        <translation>两者都支持注册照片与提交照片为两个人。</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>承前</translation>
    </message>
    <message>
        <source>Buying and selling accounts breaks the terms.</source>
        <translation>买卖账户违反条款。</translation>
    </message>
    <message>
        <source>By face, nothing is decided, for or against anybody. Better photos and a second examiner are asked for.</source>
        <translation>就面部而言，未作任何判定，不利于或有利于任何人均无依据。需要更好的照片和第二名审核员。</translation>
    </message>
    <message>
        <source>By face, the other party is not the person on the document they sent.</source>
        <translation>就面部而言，另一方不是其所提交证件上的人。</translation>
    </message>
    <message>
        <source>By face, the other party is the person on their own document. It proves who they are, never that the account is theirs.</source>
        <translation>就面部而言，另一方是其本人证件上的人。这证明其身份，但不证明账户归其所有。</translation>
    </message>
    <message>
        <source>By face, the submitted photo shows somebody else. Documents cannot mend that.</source>
        <translation>就面部而言，提交照片是另一个人。证件无法弥补这一点。</translation>
    </message>
    <message>
        <source>By face, this is the registered holder. That counts only together with the documents.</source>
        <translation>就面部而言，此人是注册持有人。须与证件一并计入才有效。</translation>
    </message>
    <message>
        <source>By its own calibration that is a score of {}; the policy counts nothing of it.</source>
        <translation>按其自身校准，分数为 {}；政策不计入。</translation>
    </message>
    <message>
        <source>By the dates of the document the person was under age. Such a case goes to legal.</source>
        <translation>按证件日期，此人未成年。此类案件转交法务。</translation>
    </message>
    <message>
        <source>By the engine, all registered photos show the same person.</source>
        <translation>据引擎，所有注册照片为同一人。</translation>
    </message>
    <message>
        <source>By the engine, {} and another registered photo show different people.</source>
        <translation>据引擎，{} 与另一张注册照片为不同的人。</translation>
    </message>
    <message>
        <source>By the engine, {} do not show one person: either may be the wrong one.</source>
        <translation>据引擎，{} 不是同一人：其中任何一张都可能有误。</translation>
    </message>
    <message>
        <source>By the engine, {} shows somebody else than the other registered photos.</source>
        <translation>据引擎，{} 与其他注册照片不是同一人。</translation>
    </message>
    <message>
        <source>By the photos alone, {said}, {sure}. Sealed {at}, before you saw any of this.</source>
        <translation>仅凭照片，{said}，{sure}。已于 {at} 封存，早于您看到这些内容。</translation>
    </message>
    <message>
        <source>C2 ended on {}; ask compliance again</source>
        <translation>C2 已于 {} 到期；请重新询问合规部门</translation>
    </message>
    <message>
        <source>CIELAB chroma, 8-bit units</source>
        <translation>CIELAB 彩度，8 位单位</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Can speak alone</source>
        <translation>可独立陈述</translation>
    </message>
    <message>
        <source>Cannot be explained</source>
        <translation>无法说明</translation>
    </message>
    <message>
        <source>Card held in {} with the person who holds it</source>
        <translation>{} 中手持的证件与持证人</translation>
    </message>
    <message>
        <source>Carried forward</source>
        <translation>过次</translation>
    </message>
    <message>
        <source>Cases are encrypted on this computer.</source>
        <translation>案件在本机加密。</translation>
    </message>
    <message>
        <source>Certainty of the reading</source>
        <translation>读数的把握程度</translation>
    </message>
    <message>
        <source>Change nothing.</source>
        <translation>不作更改。</translation>
    </message>
    <message>
        <source>Change the marked lines.</source>
        <translation>修改标出的各行。</translation>
    </message>
    <message>
        <source>Character {}: {}, not {}.</source>
        <translation>第 {} 个字符：为 {}，而非 {}。</translation>
    </message>
    <message>
        <source>Check case.json against the format in the practice folder.</source>
        <translation>对照练习文件夹中的格式检查 case.json。</translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation>校验位</translation>
    </message>
    <message>
        <source>Check its place and its permissions, and add it again.</source>
        <translation>检查其位置和权限，然后重新添加。</translation>
    </message>
    <message>
        <source>Check that it is there, that you may use it, and that the disk has room.</source>
        <translation>确认文件存在、您有权使用，且磁盘有空间。</translation>
    </message>
    <message>
        <source>Check the date and the clock of this workstation.</source>
        <translation>检查日期和本工作站的时钟。</translation>
    </message>
    <message>
        <source>Check the documents</source>
        <translation>核对证件</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>检查名称。</translation>
    </message>
    <message>
        <source>Checked on people whom the fit had never seen: 349 of 356 pairs of one person and 9 of 113,387 pairs of strangers reach 1.</source>
        <translation>已在拟合时从未见过的人身上核对：356 对同一人中有 349 对达到 1，113,387 对陌生人中有 9 对达到 1。</translation>
    </message>
    <message>
        <source>Cheeks</source>
        <translation>面颊</translation>
    </message>
    <message>
        <source>Chin and jaw</source>
        <translation>下巴与下颌</translation>
    </message>
    <message>
        <source>Choose either one amount, or what came in and what left.</source>
        <translation>请选择单一数额列，或收入与支出两列。</translation>
    </message>
    <message>
        <source>Choose the engine named face, or install the reference engine (see the README).</source>
        <translation>选择引擎“face”，或安装参考引擎（见 README）。</translation>
    </message>
    <message>
        <source>Choose to keep frozen or to escalate, and say why.</source>
        <translation>选择保持冻结或上报，并说明理由。</translation>
    </message>
    <message>
        <source>Claim and request</source>
        <translation>主张与请求</translation>
    </message>
    <message>
        <source>Claims and pressure items can now be read.</source>
        <translation>现在可以查看主张和施压记录。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Close the other one first.</source>
        <translation>先关闭另一个。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>期末余额</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色彩</translation>
    </message>
    <message>
        <source>Column {}</source>
        <translation>第 {} 列</translation>
    </message>
    <message>
        <source>Compare photos</source>
        <translation>比对照片</translation>
    </message>
    <message>
        <source>Compare the faces and seal a conclusion.</source>
        <translation>比对面部并封存结论。</translation>
    </message>
    <message>
        <source>Compare: no registered photo with a submitted face</source>
        <translation>比对：没有成对的注册照片与提交照片</translation>
    </message>
    <message>
        <source>Compare: not sealed</source>
        <translation>比对：未封存</translation>
    </message>
    <message>
        <source>Compare: the other party is not judged yet</source>
        <translation>比对：尚未判断另一方</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比对内容</translation>
    </message>
    <message>
        <source>Comparison with the printed portrait</source>
        <translation>与印制肖像的比对</translation>
    </message>
    <message>
        <source>Comparison with the record</source>
        <translation>与登记记录的比对</translation>
    </message>
    <message>
        <source>Compliance risk</source>
        <translation>合规风险</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Conclusions, sealed before any score was shown</source>
        <translation>在显示任何分数之前封存的结论</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <source>Confirmed reading</source>
        <translation>已确认的读数</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>有矛盾</translation>
    </message>
    <message>
        <source>Correct the date, or ask whoever stated it.</source>
        <translation>更正日期，或询问陈述人。</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>遮挡</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Day and month stand the other way round.</source>
        <translation>日与月的位置互换。</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Determined</source>
        <translation>裁定时间</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>天城文</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Different in: {}</source>
        <translation>不同之处：{}</translation>
    </message>
    <message>
        <source>Different only in characters that are easily misread, such as O and 0. Look at the crop.</source>
        <translation>仅易误读的字符不同，如 O 与 0。查看放大图。</translation>
    </message>
    <message>
        <source>Digits are grouped otherwise than elsewhere.</source>
        <translation>数字的分组方式与别处不同。</translation>
    </message>
    <message>
        <source>Disclaimer</source>
        <translation>放弃声明</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Documents is open.</source>
        <translation>证件步骤已开放。</translation>
    </message>
    <message>
        <source>Documents is open. {} fields are ready to check.</source>
        <translation>证件步骤已开放。有 {} 个字段可供核对。</translation>
    </message>
    <message>
        <source>Documents: a reading waits for your look</source>
        <translation>证件：有读数待您查看</translation>
    </message>
    <message>
        <source>Documents: none of the registered holder</source>
        <translation>证件：没有注册持有人的证件</translation>
    </message>
    <message>
        <source>Documents: not read yet</source>
        <translation>证件：尚未读取</translation>
    </message>
    <message>
        <source>Documents: one field differs</source>
        <translation>证件：1 个字段不同</translation>
    </message>
    <message>
        <source>Documents: {} fields differ</source>
        <translation>证件：{} 个字段不同</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Doubt about a row</source>
        <translation>对某行的疑问</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>Each network alone</source>
        <translation>各网络单独的读数</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Ears</source>
        <translation>耳</translation>
    </message>
    <message>
        <source>Either the policy halted, or a second examiner still has to judge blind.</source>
        <translation>政策已停止推导，或仍需第二名审核员独立判断。</translation>
    </message>
    <message>
        <source>Eligible for assisted withdrawal and closure</source>
        <translation>符合协助提现并关闭账户的条件</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enter the passphrase that you set when the key was made.</source>
        <translation>输入您创建密钥时设定的口令。</translation>
    </message>
    <message>
        <source>Enter your own passphrase; nobody else’s opens your login.</source>
        <translation>输入您自己的口令；他人的口令不能用于您的登录。</translation>
    </message>
    <message>
        <source>Equal after rules that issuers themselves follow: transliteration, marks on letters, calendars. The rule is named beside it.</source>
        <translation>按签发方自己遵循的规则（转写、字母变音符、历法）规范化后相同。所用规则写在旁边。</translation>
    </message>
    <message>
        <source>Equal but for a particle, such as van or de.</source>
        <translation>除 van、de 等小品词外相同。</translation>
    </message>
    <message>
        <source>Equal in a spelling that ICAO Doc 9303 allows for a letter.</source>
        <translation>按 ICAO Doc 9303 允许的字母拼法相同。</translation>
    </message>
    <message>
        <source>Equal in a spelling that the law or the passports of a country use.</source>
        <translation>按一国法律或护照采用的拼法相同。</translation>
    </message>
    <message>
        <source>Equal in every consonant and long vowel. Arabic writes no short vowels; other names may share its spelling.</source>
        <translation>所有辅音和长元音相同。阿拉伯文不写短元音；其他姓名可能拼写相同。</translation>
    </message>
    <message>
        <source>Equal in one order of day and month; the document does not say which it uses.</source>
        <translation>按日月的一种顺序相同；证件未写明采用哪种顺序。</translation>
    </message>
    <message>
        <source>Equal when written together.</source>
        <translation>连写时相同。</translation>
    </message>
    <message>
        <source>Equal within the full name, which this source does not divide.</source>
        <translation>在全名中相同；此来源不区分姓与名。</translation>
    </message>
    <message>
        <source>Equal without the marks on a letter.</source>
        <translation>去掉字母上的附加符号后相同。</translation>
    </message>
    <message>
        <source>Equal, as far as a year of two digits can say.</source>
        <translation>就两位数年份而言相同。</translation>
    </message>
    <message>
        <source>Equal, but for case, fillers and punctuation that every zone drops.</source>
        <translation>除机读区一律省略的大小写、填充符和标点外相同。</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>出错率</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Escalate to legal or compliance.</source>
        <translation>上报法务或合规部门。</translation>
    </message>
    <message>
        <source>Escalates what no policy can settle: both sides look like the holder, statements contradict each other, there are signs of duress, or the holder cannot speak alone.</source>
        <translation>将政策无法解决的情况上报：双方都像持有人、声明自相矛盾、有受胁迫迹象，或持有人无法自行表达。</translation>
    </message>
    <message>
        <source>Ethiopic</source>
        <translation>埃塞俄比亚文</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Every action can withstand scrutiny.</source>
        <translation>每一步操作都经得起审查。</translation>
    </message>
    <message>
        <source>Every character was read alike each time.</source>
        <translation>每个字符各次读取均一致。</translation>
    </message>
    <message>
        <source>Every field of the passport agrees with the record, and every check digit is right. The face is somebody else’s. The face against the registered photo decides, not the fields.</source>
        <translation>护照的每个字段都与登记记录一致，每个校验位都正确。面部却是另一个人。起决定作用的是面部与注册照片的比对，而不是字段。</translation>
    </message>
    <message>
        <source>Every signature in the PDF: how many, whose, in which order, intact, believed here; whether anything follows the last.</source>
        <translation>PDF 中的每个签名：数量、签署人、先后次序、是否完整、此处是否采信；最后一个签名之后是否还有内容。</translation>
    </message>
    <message>
        <source>Every user is real-name verified.</source>
        <translation>每位用户均经实名认证。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Evidence and policy, sha256</source>
        <translation>证据与政策，sha256</translation>
    </message>
    <message>
        <source>Evidence: fair. Missing for strong: {}.</source>
        <translation>证据：一般。达到“强”尚缺：{}。</translation>
    </message>
    <message>
        <source>Evidence: strong. Missing for superior: {}.</source>
        <translation>证据：强。达到“优”尚缺：{}。</translation>
    </message>
    <message>
        <source>Evidence: weak. Missing for fair: {}.</source>
        <translation>证据：弱。达到“一般”尚缺：{}。</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>审核员</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Explain what differs</source>
        <translation>说明不同之处</translation>
    </message>
    <message>
        <source>Explained by compression</source>
        <translation>可由压缩说明</translation>
    </message>
    <message>
        <source>Explained by expression</source>
        <translation>可由表情说明</translation>
    </message>
    <message>
        <source>Explained by hair</source>
        <translation>可由头发说明</translation>
    </message>
    <message>
        <source>Explained by light</source>
        <translation>可由光线说明</translation>
    </message>
    <message>
        <source>Explained by make-up</source>
        <translation>可由妆容说明</translation>
    </message>
    <message>
        <source>Explained by pose</source>
        <translation>可由姿态说明</translation>
    </message>
    <message>
        <source>Explained by retouching</source>
        <translation>可由修图说明</translation>
    </message>
    <message>
        <source>Explained by the lens</source>
        <translation>可由镜头说明</translation>
    </message>
    <message>
        <source>Explained by the years between</source>
        <translation>可由相隔年份说明</translation>
    </message>
    <message>
        <source>Explained by weight</source>
        <translation>可由体重说明</translation>
    </message>
    <message>
        <source>Explained by what covers it</source>
        <translation>可由遮挡物说明</translation>
    </message>
    <message>
        <source>Eye distance</source>
        <translation>双眼间距</translation>
    </message>
    <message>
        <source>Eyebrows</source>
        <translation>眉毛</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>眼</translation>
    </message>
    <message>
        <source>Eyes in sight</source>
        <translation>双眼可见</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>睁眼</translation>
    </message>
    <message>
        <source>Eyes, nose tip and corners of the mouth. The two panes are linked by the eyes, so that the same feature stays at the same place.</source>
        <translation>双眼、鼻尖和嘴角。两张照片按双眼联动，使同一特征始终处于同一位置。</translation>
    </message>
    <message>
        <source>Face box</source>
        <translation>面部框</translation>
    </message>
    <message>
        <source>Face found</source>
        <translation>面部检出</translation>
    </message>
    <message>
        <source>Face outline</source>
        <translation>面部轮廓</translation>
    </message>
    <message>
        <source>Face photo</source>
        <translation>面部照片</translation>
    </message>
    <message>
        <source>Face points</source>
        <translation>面部特征点</translation>
    </message>
    <message>
        <source>Face {}</source>
        <translation>面部 {}</translation>
    </message>
    <message>
        <source>Face: inconclusive</source>
        <translation>面部：无法定论</translation>
    </message>
    <message>
        <source>Face: supports different people</source>
        <translation>面部：支持为不同的人</translation>
    </message>
    <message>
        <source>Face: supports the same person</source>
        <translation>面部：支持为同一人</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>Faces found</source>
        <translation>找到的面部</translation>
    </message>
    <message>
        <source>Facial hair</source>
        <translation>胡须</translation>
    </message>
    <message>
        <source>Facial marks</source>
        <translation>面部标记</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>For some registered photos the engine cannot say whether they agree.</source>
        <translation>部分注册照片是否一致，引擎无法判断。</translation>
    </message>
    <message>
        <source>Forehead</source>
        <translation>前额</translation>
    </message>
    <message>
        <source>Format of the zone</source>
        <translation>机读区格式</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then export again.</source>
        <translation>腾出空间或另选文件夹，然后重新导出。</translation>
    </message>
    <message>
        <source>Free some space to go on.</source>
        <translation>腾出空间后继续。</translation>
    </message>
    <message>
        <source>From text, from a scan, from a ledger or from a signed proof. Scans are read with more doubt than text.</source>
        <translation>来自文本、扫描件、账目或已签名的证明。扫描件的读数比文本更需留意。</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全名</translation>
    </message>
    <message>
        <source>Fused conclusion</source>
        <translation>综合结论</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>格鲁吉亚文</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Glare</source>
        <translation>反光</translation>
    </message>
    <message>
        <source>Goes to legal</source>
        <translation>转交法务</translation>
    </message>
    <message>
        <source>Good, limited or unsuitable: what a quality row means for the comparison.</source>
        <translation>良好、受限或不可用：某项质量对比对的意义。</translation>
    </message>
    <message>
        <source>Hairline</source>
        <translation>发际线</translation>
    </message>
    <message>
        <source>Halted</source>
        <translation>已停止推导</translation>
    </message>
    <message>
        <source>Halts. An exhibit changed, the policy is not in force, or a step that must be done was neither done nor marked unavailable. There is no outcome until that is in order.</source>
        <translation>停止。材料被更改、政策未生效，或必需的步骤既未完成也未标为不可用。理顺之前没有结果。</translation>
    </message>
    <message>
        <source>Handed in by mistake</source>
        <translation>误交</translation>
    </message>
    <message>
        <source>Have another examiner who judged the case sign it.</source>
        <translation>由另一名判断过此案的审核员签署。</translation>
    </message>
    <message>
        <source>Have every exhibit read; a step that cannot be taken is marked.</source>
        <translation>读取每项材料；无法完成的步骤会被标出。</translation>
    </message>
    <message>
        <source>Have the exhibits read</source>
        <translation>读取材料</translation>
    </message>
    <message>
        <source>Have the first examiner sign again, and look into who changed it.</source>
        <translation>由首位审核员重新签署，并查明是谁更改的。</translation>
    </message>
    <message>
        <source>Have the policy checked, see what speaks against it, and correct it.</source>
        <translation>检查该政策，查看不符之处并更正。</translation>
    </message>
    <message>
        <source>Head turn</source>
        <translation>头部转角</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来文</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>存放</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Holder’s funds</source>
        <translation>持有人的资金</translation>
    </message>
    <message>
        <source>Holds: one is in force</source>
        <translation>冻结与调查：有一项生效</translation>
    </message>
    <message>
        <source>Holds: {} of 3 not stated</source>
        <translation>冻结与调查：3 项中 {} 项未陈述</translation>
    </message>
    <message>
        <source>How a field stands to the registered record: same, same after normalising, different, unreadable or not present.</source>
        <translation>字段与登记记录的关系：相同、规范化后相同、不同、无法读取或无此项。</translation>
    </message>
    <message>
        <source>How alike the portrait on a held card is to the registered photo, or to the person who holds it. Print and glare make it weaker evidence than a photo.</source>
        <translation>手持卡片上的肖像与注册照片或与持卡人的相似程度。印刷和反光使其证明力弱于照片。</translation>
    </message>
    <message>
        <source>How alike the two faces are for the engine, as a log likelihood ratio. It is shown after your seal, and after its error rate.</source>
        <translation>引擎认为两张面部有多相似，以对数似然比表示。在您封存之后显示，且先显示其出错率。</translation>
    </message>
    <message>
        <source>How alike two faces are for this network alone; 1 is the most. It is shown so that you see whether both networks lean the same way.</source>
        <translation>仅就此网络而言两张面部的相似程度；1 为最高。显示它是为了让您看到两个网络是否倾向一致。</translation>
    </message>
    <message>
        <source>How far several looks at the same face put its points apart, by its turn. A profile unsettles them, and so does what is no face; such a photo gets no score.</source>
        <translation>对同一面部多次查看时，特征点相差多远（按转角计）。侧脸会使其不稳定，并非面部的东西也会；此类照片不给分数。</translation>
    </message>
    <message>
        <source>How far something may cover the face: a mask, glasses, hair, a hand. Such a photo is never counted as showing different people.</source>
        <translation>可能有多少物体遮住面部：口罩、眼镜、头发、手。此类照片绝不计为显示不同的人。</translation>
    </message>
    <message>
        <source>How far the eyes are open, as height by width. Closed eyes take much away from the comparison of the eyes.</source>
        <translation>眼睛睁开的程度，以高与宽之比表示。闭眼会大大削弱眼部的比对。</translation>
    </message>
    <message>
        <source>How far the face is of one lifeless stuff, as a statue is: without any hue, and with no iris or with colour all around it. A statue gets no score.</source>
        <translation>面部在多大程度上由同一种无生命材质构成，如雕像：没有色相，且没有虹膜或周围全是彩色。雕像不给分数。</translation>
    </message>
    <message>
        <source>How far the head is turned or tilted, in degrees. Beyond 25 a comparison loses strength; beyond 45 the photo is unsuitable.</source>
        <translation>头部转动或倾斜的角度，以度计。超过 25 度，比对的力度下降；超过 45 度，照片不可用。</translation>
    </message>
    <message>
        <source>How far the mouth is open. A wide smile moves cheeks, chin and eyes, and explains many a difference.</source>
        <translation>嘴张开的程度。大笑会牵动面颊、下巴和眼睛，可以解释许多差异。</translation>
    </message>
    <message>
        <source>How far two faces lie apart for this network alone; small is alike. It is shown so that you see whether both networks lean the same way.</source>
        <translation>仅就此网络而言两张面部相距多远；小即相似。显示它是为了让您看到两个网络是否倾向一致。</translation>
    </message>
    <message>
        <source>How fine the detail of the face is. A low value means blur, a very high one noise or sharpening. Such a photo is never counted as showing different people.</source>
        <translation>面部细节的精细程度。值低表示模糊，值很高表示噪点或锐化。此类照片绝不计为显示不同的人。</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>如何读取</translation>
    </message>
    <message>
        <source>How large each file is, how it begins and ends, how many parts it has.</source>
        <translation>每个文件的大小、首尾以及所含部分的数量。</translation>
    </message>
    <message>
        <source>How large the next face is beside the compared one. See to it that the right face is meant.</source>
        <translation>次大的面部与所比对面部的大小之比。请确认所指的是正确的面部。</translation>
    </message>
    <message>
        <source>How light the face is on the whole. Too dark and too light both hide form. Such a photo is never counted as showing different people.</source>
        <translation>面部整体的明暗。过暗或过亮都会掩盖形态。此类照片绝不计为显示不同的人。</translation>
    </message>
    <message>
        <source>How many faces the detector found in the photo. With more than one, somebody may have to say which is meant.</source>
        <translation>检测器在照片中找到多少张面部。多于一张时，可能须有人指明是哪一张。</translation>
    </message>
    <message>
        <source>How many pages the exhibit has.</source>
        <translation>材料有多少页。</translation>
    </message>
    <message>
        <source>How much harder the hardest lines are than what lies between them. A photo has grain and form everywhere; a drawing has lines and areas, and gets no score.</source>
        <translation>最硬的线条比其间区域硬多少。照片处处有颗粒和形态；绘图只有线条和色块，不给分数。</translation>
    </message>
    <message>
        <source>How often it errs</source>
        <translation>出错的频率</translation>
    </message>
    <message>
        <source>How often, among many measured pairs, strangers reach what this pair reaches (FMR, false match rate) and how often the same person falls below (FNMR). It stands before the score, since a score without it says nothing.</source>
        <translation>在许多测量过的照片对中，陌生人达到此值的频率（FMR，误匹配率），以及同一人低于此值的频率（FNMR）。它写在分数之前，因为没有它，分数什么也说明不了。</translation>
    </message>
    <message>
        <source>How strongly the blocks of JPEG show. Heavy compression smooths what is small, such as marks and lines.</source>
        <translation>JPEG 的方块有多明显。强压缩会抹平细小之处，如痣和纹路。</translation>
    </message>
    <message>
        <source>How strongly the network answered to the face. A faint answer means that little of a face is there.</source>
        <translation>网络对此面部的响应强度。响应弱表示可用的面部信息很少。</translation>
    </message>
    <message>
        <source>How sure the detector is that this is a face. A low value means a covered, cut or turned face, or a drawing.</source>
        <translation>检测器对这是一张面部有多大把握。值低表示面部被遮、被裁或转开，或是绘图。</translation>
    </message>
    <message>
        <source>How sure the reader was of its characters. It says nothing of whether they are true.</source>
        <translation>读取器对所读字符有多大把握。这并不说明内容是否属实。</translation>
    </message>
    <message>
        <source>How {} was earned, and where it was held before {}</source>
        <translation>{} 如何取得，{} 前存放于何处</translation>
    </message>
    <message>
        <source>ISO/IEC 29794-5 exposure; of 250 press photographs, fewer than 2 in 100 are amber; at 12 to 30 174 of 181 genuine pairs reach 1 and 5 of 25,159 of strangers, at 230 to 240 18 of 21 and 1 of 2,919; beyond, too few were measured</source>
        <translation>ISO/IEC 29794-5 曝光；250 张新闻照片中每 100 张不足 2 张为黄色；在 12 至 30 时，181 对同一人中有 174 对达到 1，25,159 对陌生人中有 5 对；在 230 至 240 时为 21 对中的 18 对和 2,919 对中的 1 对；再往外测量过少</translation>
    </message>
    <message>
        <source>ISO/IEC 29794-5 eyes open; of 250 press photographs 2 in 100 are amber, of the same with lids drawn over the eyes 4 in 10</source>
        <translation>ISO/IEC 29794-5 睁眼；250 张新闻照片中每 100 张有 2 张为黄色，同样的照片画上眼睑后每 10 张有 4 张</translation>
    </message>
    <message>
        <source>ISO/IEC 29794-5 mouth closed; of 250 press photographs, fewer than 2 in 100 are amber</source>
        <translation>ISO/IEC 29794-5 闭口；250 张新闻照片中每 100 张不到 2 张为黄色</translation>
    </message>
    <message>
        <source>ISO/IEC 29794-5 pose angles; limits by ruling; the larger of what the mesh and the nose’s place tell</source>
        <translation>ISO/IEC 29794-5 姿势角度；限值为裁定；取网格与鼻部位置所示中较大者</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>身份证件</translation>
    </message>
    <message>
        <source>If place {} is {}, not {}, the check digit agrees.</source>
        <translation>若第 {} 位为 {} 而非 {}，则校验位一致。</translation>
    </message>
    <message>
        <source>If the outcome needs a second examiner, they see none of this.</source>
        <translation>若结果需要第二名审核员，其看不到这些内容。</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>无法定论</translation>
    </message>
    <message>
        <source>Install Rightful again, or restore the file named.</source>
        <translation>重新安装 Rightful，或恢复所列文件。</translation>
    </message>
    <message>
        <source>Install the current policy with its signature beside it.</source>
        <translation>安装现行政策，并附上其签名文件。</translation>
    </message>
    <message>
        <source>Install the current policy.</source>
        <translation>安装现行政策。</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>安装较新的版本。</translation>
    </message>
    <message>
        <source>Install the policy again.</source>
        <translation>重新安装政策。</translation>
    </message>
    <message>
        <source>Install the policy that is in force.</source>
        <translation>安装有效的政策。</translation>
    </message>
    <message>
        <source>Intake: no exhibits yet</source>
        <translation>导入：尚无材料</translation>
    </message>
    <message>
        <source>Intake: not all is read yet</source>
        <translation>导入：尚未全部读取</translation>
    </message>
    <message>
        <source>Intake: one item was not taken in</source>
        <translation>导入：1 项未导入</translation>
    </message>
    <message>
        <source>Intake: {} items were not taken in</source>
        <translation>导入：{} 项未导入</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>Issuer, holder, account, period, balances. Whether they fit the party is yours to see.</source>
        <translation>签发方、持有人、账户、期间、余额。是否与当事方相符，由您判断。</translation>
    </message>
    <message>
        <source>It can be compared; what limits it is marked. The engine’s score counts for less.</source>
        <translation>可以比对；限制之处已标出。引擎的分数计入较少。</translation>
    </message>
    <message>
        <source>It cannot carry a conclusion: with this photo the identity stays inconclusive. You may go on, or ask for a better one.</source>
        <translation>不足以支撑结论：用此照片，身份仍无法定论。您可以继续，或索取更好的照片。</translation>
    </message>
    <message>
        <source>It cannot support anybody. The other items were taken in.</source>
        <translation>它不能支持任何一方。其他材料已导入。</translation>
    </message>
    <message>
        <source>It cannot support who this party is. If it was filed on the wrong side, change that in Intake.</source>
        <translation>它不能支持此当事方的身份。若归错了一方，请在“导入”中更改。</translation>
    </message>
    <message>
        <source>It does not pass its own check.</source>
        <translation>不符合其自身的校验。</translation>
    </message>
    <message>
        <source>It found no face, or more than one that could be meant, in one of the photos.</source>
        <translation>在其中一张照片上未找到面部，或有多张面部无法确定。</translation>
    </message>
    <message>
        <source>It gave no result that counts.</source>
        <translation>没有给出计入的结果。</translation>
    </message>
    <message>
        <source>It grants nothing, and no rule weighs it.</source>
        <translation>它不带来任何准予，也不计入任何规则。</translation>
    </message>
    <message>
        <source>It had expired when it was submitted, and cannot support identity.</source>
        <translation>提交时已过期，不能支持身份。</translation>
    </message>
    <message>
        <source>It had not expired when it was submitted.</source>
        <translation>提交时未过期。</translation>
    </message>
    <message>
        <source>It has no calibration: it informs only.</source>
        <translation>它未经校准：仅供参考。</translation>
    </message>
    <message>
        <source>It has not been looked at yet.</source>
        <translation>尚未查看。</translation>
    </message>
    <message>
        <source>It is dated later than now.</source>
        <translation>日期晚于现在。</translation>
    </message>
    <message>
        <source>It is not used.</source>
        <translation>不予采用。</translation>
    </message>
    <message>
        <source>It looked at both photos; one photo is unsuitable, so it gives no result.</source>
        <translation>引擎已查看两张照片；其中一张不适用，因此不给出结果。</translation>
    </message>
    <message>
        <source>It measured both faces without knowing what you said. For it, {}. It measures likeness, not identity.</source>
        <translation>引擎测量两张面部时不知道您的结论。据它测量，{}。它测量的是相似程度，不是身份。</translation>
    </message>
    <message>
        <source>It no longer lies there as it was written. Write it out again, exactly as it was signed, or take the copy from the case file.</source>
        <translation>它已不再如写出时那样存放在该处。可以重新写出，与签署时完全相同，或使用案卷中的副本。</translation>
    </message>
    <message>
        <source>It passes its own check.</source>
        <translation>符合其自身的校验。</translation>
    </message>
    <message>
        <source>It says SPECIMEN, since this is a practice case.</source>
        <translation>标有 SPECIMEN，因为这是练习案件。</translation>
    </message>
    <message>
        <source>It shows several faces and none was taken. Pick the one that is meant; until then the engine gives no score.</source>
        <translation>其中有多张面部，尚未选定。选定所指的一张；在此之前引擎不给出分数。</translation>
    </message>
    <message>
        <source>It stays on file with its digest and your reason, and weighs nothing: no finding, no statement and no deposit rests on it. It can be brought back.</source>
        <translation>它连同摘要和您的理由留存在案，不予衡量：任何发现、声明和存款均不以其为依据。可以恢复。</translation>
    </message>
    <message>
        <source>It tells how it was worked out: {}</source>
        <translation>透露了推导过程：{}</translation>
    </message>
    <message>
        <source>It tells of a hold or an inquiry: {}</source>
        <translation>透露了冻结或调查：{}</translation>
    </message>
    <message>
        <source>It tells of a score: {}</source>
        <translation>透露了分数：{}</translation>
    </message>
    <message>
        <source>It tells of an examiner: {}</source>
        <translation>透露了审核员：{}</translation>
    </message>
    <message>
        <source>It tells of the other party: {}</source>
        <translation>透露了另一方：{}</translation>
    </message>
    <message>
        <source>It waits for another examiner’s signature</source>
        <translation>等待另一名审核员签名</translation>
    </message>
    <message>
        <source>It was not erased.</source>
        <translation>未擦除。</translation>
    </message>
    <message>
        <source>It was not opened, so that nothing in it is lost.</source>
        <translation>未打开，以免其中内容丢失。</translation>
    </message>
    <message>
        <source>It was not opened. The other items were taken in.</source>
        <translation>未打开。其他材料已导入。</translation>
    </message>
    <message>
        <source>It was not recorded, and changes nothing.</source>
        <translation>未记录，也未改变任何内容。</translation>
    </message>
    <message>
        <source>It was not recorded.</source>
        <translation>未记录。</translation>
    </message>
    <message>
        <source>It was not signed.</source>
        <translation>未签署。</translation>
    </message>
    <message>
        <source>It was not taken in. The other items were taken in.</source>
        <translation>未导入。其他材料已导入。</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>未作改动。</translation>
    </message>
    <message>
        <source>It was not withdrawn, and counts as before.</source>
        <translation>它未被撤回，仍照常计入。</translation>
    </message>
    <message>
        <source>It was not withdrawn: that judgement would count no more.</source>
        <translation>它未被撤回：否则该判断将不再计入。</translation>
    </message>
    <message>
        <source>It was not withdrawn: what was signed stays as it was signed.</source>
        <translation>它未被撤回：已签署的内容保持签署时的原样。</translation>
    </message>
    <message>
        <source>Its assets: {}</source>
        <translation>其中资产：{}</translation>
    </message>
    <message>
        <source>Its signature is a file of its own, for the case file; send the letter alone.</source>
        <translation>签名是单独的文件，存入案卷；只发送信函。</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日文</translation>
    </message>
    <message>
        <source>Judge blind</source>
        <translation>独立判断</translation>
    </message>
    <message>
        <source>Judicial freeze</source>
        <translation>司法冻结</translation>
    </message>
    <message>
        <source>Judicially frozen</source>
        <translation>司法冻结</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Keep frozen</source>
        <translation>保持冻结</translation>
    </message>
    <message>
        <source>Kept for its time</source>
        <translation>按期限保留</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>高棉文</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩文</translation>
    </message>
    <message>
        <source>LFW view 2, folds 1 to 5</source>
        <translation>LFW view 2，第 1 至 5 折</translation>
    </message>
    <message>
        <source>Lapses soon</source>
        <translation>即将失效</translation>
    </message>
    <message>
        <source>Law enforcement</source>
        <translation>执法调查</translation>
    </message>
    <message>
        <source>Leave one policy in the folder, or install the right one.</source>
        <translation>文件夹中只留一份政策，或安装正确的政策。</translation>
    </message>
    <message>
        <source>Legal: see the hold</source>
        <translation>法务：查看冻结</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>光线</translation>
    </message>
    <message>
        <source>Line of print</source>
        <translation>一行印刷文字</translation>
    </message>
    <message>
        <source>Line of the zone</source>
        <translation>机读区的一行</translation>
    </message>
    <message>
        <source>Line-up</source>
        <translation>混杂辨认</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>皱纹</translation>
    </message>
    <message>
        <source>Liveness cannot be established from a file.</source>
        <translation>无法凭文件确认是否为真人实时拍摄。</translation>
    </message>
    <message>
        <source>Logged at {}.</source>
        <translation>施压记录见第 {} 条。</translation>
    </message>
    <message>
        <source>Look at the outcome again.</source>
        <translation>重新查看结果。</translation>
    </message>
    <message>
        <source>Look at the photos</source>
        <translation>查看照片</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查阅</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>MRZ</source>
        <translation>机读区 (MRZ)</translation>
    </message>
    <message>
        <source>MRZ: second reading</source>
        <translation>MRZ：第二次读取</translation>
    </message>
    <message>
        <source>Made by the other party, verified by their own document</source>
        <translation>由另一方作出，本人证件已核实</translation>
    </message>
    <message>
        <source>Made by the registered holder, verified by face and documents</source>
        <translation>由持有人作出，面部与证件已核实</translation>
    </message>
    <message>
        <source>Make my store and key</source>
        <translation>创建我的案件库和密钥</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Measured on {name}: {genuine} pairs of the same person, {others} pairs of different people. This pair reaches {at}.</source>
        <translation>测量于 {name}：{genuine} 对同一人，{others} 对不同的人。这一对达到 {at}。</translation>
    </message>
    <message>
        <source>Measured on {name}: {genuine} pairs of the same person, {others} pairs of different people. This pair stays below {at}.</source>
        <translation>测量于 {name}：{genuine} 对同一人，{others} 对不同的人。这一对未达到 {at}。</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>口</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>张口</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>有动画</translation>
    </message>
    <message>
        <source>Name a new folder in a place that can be written.</source>
        <translation>请在可写入的位置指定一个新文件夹。</translation>
    </message>
    <message>
        <source>Name one of the fields that are listed.</source>
        <translation>写明所列字段之一。</translation>
    </message>
    <message>
        <source>Names hold no digits: place {} may be {}, not {}.</source>
        <translation>姓名中没有数字：第 {} 位可能是 {}，而非 {}。</translation>
    </message>
    <message>
        <source>Narratives and public pressure change no judgment.</source>
        <translation>叙述与舆论压力不改变判断。</translation>
    </message>
    <message>
        <source>National number</source>
        <translation>国民身份号码</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>国籍</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>颈部</translation>
    </message>
    <message>
        <source>Network A</source>
        <translation>网络 A</translation>
    </message>
    <message>
        <source>Network A, dlib</source>
        <translation>网络 A，dlib</translation>
    </message>
    <message>
        <source>Network B</source>
        <translation>网络 B</translation>
    </message>
    <message>
        <source>Network B, SFace</source>
        <translation>网络 B，SFace</translation>
    </message>
    <message>
        <source>Networks at odds</source>
        <translation>网络意见不一</translation>
    </message>
    <message>
        <source>No Pinyin reading of the characters, and none that papers of this nationality use. Another romanisation counts where the record holds it.</source>
        <translation>不是这些汉字的拼音，也不是该国籍证件所用的读法。登记记录载有的其他拼写方可计入。</translation>
    </message>
    <message>
        <source>No case was opened.</source>
        <translation>未打开任何案件。</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>不作更改</translation>
    </message>
    <message>
        <source>No copy was written.</source>
        <translation>未写出副本。</translation>
    </message>
    <message>
        <source>No difference to explain</source>
        <translation>没有需要说明的差异</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>无文件</translation>
    </message>
    <message>
        <source>No engine is equally good for everybody. This is the rate for the group in which it mistakes strangers most often. It is told for every pair, whoever is in it.</source>
        <translation>没有引擎对所有人同样准确。这是它最常认错陌生人的群体的比率。无论照片中是谁，每一对都会显示此比率。</translation>
    </message>
    <message>
        <source>No face was found in {}, so the engine gives no score. Draw it by hand in Photos, or ask for a photo that shows the face.</source>
        <translation>{} 中未找到面部，因此引擎不给出分数。在“照片”中手动框出，或索取露出面部的照片。</translation>
    </message>
    <message>
        <source>No face was found. If there is one, draw its box by hand; else the photo gives no score.</source>
        <translation>未找到面部。如果有，请手动框出；否则该照片没有分数。</translation>
    </message>
    <message>
        <source>No font on this computer has these letters: {}.</source>
        <translation>此电脑上的字体均不含这些文字：{}。</translation>
    </message>
    <message>
        <source>No hold</source>
        <translation>无冻结或调查</translation>
    </message>
    <message>
        <source>No judicial freeze, no law-enforcement investigation, no compliance risk.</source>
        <translation>无司法冻结，无执法调查，无合规风险。</translation>
    </message>
    <message>
        <source>No line-up is held. The photos are compared without it; no rule asks for one.</source>
        <translation>不进行混杂辨认。照片照常比对；没有规则要求辨认。</translation>
    </message>
    <message>
        <source>No machine-readable zone was found. Enter what you read, or ask for the page that has one.</source>
        <translation>未找到机读区 (MRZ)。输入您读到的内容，或索取含机读区的页面。</translation>
    </message>
    <message>
        <source>No other rule applies. Nothing is changed.</source>
        <translation>没有其他规则适用。不作任何更改。</translation>
    </message>
    <message>
        <source>No outcome is determined from it, whoever signed it.</source>
        <translation>无论由谁签署，都不依据它裁定结果。</translation>
    </message>
    <message>
        <source>No outcome is determined from it.</source>
        <translation>不依据它裁定结果。</translation>
    </message>
    <message>
        <source>No outcome is determined while it is not clear by which.</source>
        <translation>在不清楚依据哪一份之前，不作裁定。</translation>
    </message>
    <message>
        <source>No outcome is determined.</source>
        <translation>不作裁定。</translation>
    </message>
    <message>
        <source>No part of it was left behind. Nothing was lost.</source>
        <translation>没有留下任何残余。内容没有丢失。</translation>
    </message>
    <message>
        <source>No registered photo yet: nobody can be compared with the record.</source>
        <translation>尚无注册照片：无法与登记记录比对任何人。</translation>
    </message>
    <message>
        <source>No small change of the conditions would grant more.</source>
        <translation>条件的小幅变化不会带来更多准予。</translation>
    </message>
    <message>
        <source>No text layer was read. The pages are shown as pictures.</source>
        <translation>未读到文本层。页面以图片显示。</translation>
    </message>
    <message>
        <source>Nobody of that name can sign in here.</source>
        <translation>此处没有该姓名的登录。</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>鼻</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核查</translation>
    </message>
    <message>
        <source>Not checked: {}.</source>
        <translation>未核查：{}。</translation>
    </message>
    <message>
        <source>Not checked: {}. An image alone cannot show that the document is genuine.</source>
        <translation>未核查：{}。仅凭图像无法证明证件为真。</translation>
    </message>
    <message>
        <source>Not every character was read alike each time.</source>
        <translation>并非每个字符各次读取都一致。</translation>
    </message>
    <message>
        <source>Not present</source>
        <translation>无此项</translation>
    </message>
    <message>
        <source>Not read alike each time: {}.</source>
        <translation>各次读取不一致：{}。</translation>
    </message>
    <message>
        <source>Not verified as anybody: grants nothing yet</source>
        <translation>未核实身份：尚不带来任何准予</translation>
    </message>
    <message>
        <source>Not verified as the registered holder: grants nothing yet</source>
        <translation>未核实为持有人：尚不带来任何准予</translation>
    </message>
    <message>
        <source>Nothing but claims and pressure is on file. They are logged and change nothing.</source>
        <translation>案卷中只有主张和施压。予以记录，不作任何更改。</translation>
    </message>
    <message>
        <source>Nothing can be read yet.</source>
        <translation>尚无可读取的内容。</translation>
    </message>
    <message>
        <source>Nothing could be read here.</source>
        <translation>此处无法读取。</translation>
    </message>
    <message>
        <source>Nothing follows from this evidence until that is in order.</source>
        <translation>在此理顺之前，这些证据得不出任何结果。</translation>
    </message>
    <message>
        <source>Nothing is left to do</source>
        <translation>没有待办事项</translation>
    </message>
    <message>
        <source>Nothing is recorded or signed with a clock that stepped back.</source>
        <translation>时钟倒退时，不作记录，也不签署。</translation>
    </message>
    <message>
        <source>Nothing is stated yet.</source>
        <translation>尚无声明。</translation>
    </message>
    <message>
        <source>Nothing is stated yet. Silence is not a disclaimer.</source>
        <translation>尚无声明。沉默不等于放弃。</translation>
    </message>
    <message>
        <source>Nothing left the program.</source>
        <translation>没有内容离开本程序。</translation>
    </message>
    <message>
        <source>Nothing of it was left behind, and the store is as it was.</source>
        <translation>没有留下任何内容，案件库保持原样。</translation>
    </message>
    <message>
        <source>Nothing says whether it came in or left.</source>
        <translation>未注明是收入还是支出。</translation>
    </message>
    <message>
        <source>Nothing that was measured limits the comparison.</source>
        <translation>测量项均不限制比对。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Nothing was changed; no score is shown before the seal.</source>
        <translation>未作任何更改；封存前不显示分数。</translation>
    </message>
    <message>
        <source>Nothing was changed; one person judges and signs once.</source>
        <translation>未作任何更改；一人只判断和签署一次。</translation>
    </message>
    <message>
        <source>Nothing was changed; your key signs as before.</source>
        <translation>未作任何更改；您的密钥照常签署。</translation>
    </message>
    <message>
        <source>Nothing was compared with it.</source>
        <translation>未用它比对。</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>内容没有丢失。</translation>
    </message>
    <message>
        <source>Nothing was signed by you.</source>
        <translation>您未签署任何内容。</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>未签署任何内容。</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Number line</source>
        <translation>数轴</translation>
    </message>
    <message>
        <source>O1: the verified holder gets access again. Two examiners have to judge blind before it can be signed.</source>
        <translation>O1：经核实的持有人重新获得访问权限。签署前须有两名审核员独立判断。</translation>
    </message>
    <message>
        <source>O1b: assets that were held are released to the verified holder, once their source is shown. Two examiners.</source>
        <translation>O1b：来源得到说明后，将所保留的资产释放给经核实的持有人。须两名审核员。</translation>
    </message>
    <message>
        <source>O2: the platform may assist the other party to withdraw and close. The account itself is never handed over. C1, C2 and C3 have to hold at one instant. Two examiners.</source>
        <translation>O2：平台可协助另一方提现并关闭账户。账户本身绝不移交。C1、C2 和 C3 须在同一时刻成立。须两名审核员。</translation>
    </message>
    <message>
        <source>O3: what is frozen stays frozen. Rightful itself freezes and unfreezes nothing; the result says what should happen.</source>
        <translation>O3：已冻结的保持冻结。Rightful 自身不冻结也不解冻任何内容；结果说明应如何处理。</translation>
    </message>
    <message>
        <source>O4: exactly what is missing is asked for, from exactly whom. Nothing is lost by it; the case goes on when it comes.</source>
        <translation>O4：向确切的人要求确切缺少的内容。不会因此失去什么；材料到后案件继续。</translation>
    </message>
    <message>
        <source>O5: the claim made in the holder’s name is rejected, since the face is another person’s. Two examiners.</source>
        <translation>O5：以持有人名义提出的主张被驳回，因为面部属于他人。须两名审核员。</translation>
    </message>
    <message>
        <source>O6: legal or compliance has to go on. The policy decides nothing more until they have.</source>
        <translation>O6：须由法务或合规部门继续处理。在此之前，政策不再作出任何判定。</translation>
    </message>
    <message>
        <source>O7: nothing is changed, for nothing on file asks for it. This is also what happens when no other rule applies.</source>
        <translation>O7：不作任何更改，因为案卷中没有任何内容要求更改。没有其他规则适用时亦如此。</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Of {} features they agree on {}, stand one step apart on {}, differ on {}.</source>
        <translation>{} 项特征中，{} 项一致，{} 项相差一级，{} 项不同。</translation>
    </message>
    <message>
        <source>On file in a better copy</source>
        <translation>案中已有更好的副本</translation>
    </message>
    <message>
        <source>On photos unlike those of the test set, nobody has measured it.</source>
        <translation>对于与测试集不同的照片，尚无测量。</translation>
    </message>
    <message>
        <source>One deposit is unexplained.</source>
        <translation>有一笔转入尚无来源说明。</translation>
    </message>
    <message>
        <source>One digit repeats, as on specimens.</source>
        <translation>同一数字重复，与样本相似。</translation>
    </message>
    <message>
        <source>One examiner signs this outcome.</source>
        <translation>此结果由一名审核员签署。</translation>
    </message>
    <message>
        <source>One feature left: {}</source>
        <translation>还有一项特征：{}</translation>
    </message>
    <message>
        <source>One movement as it was read. All rows are added up: opening and movements have to give the closing balance.</source>
        <translation>按所读记录的一笔变动。各行相加：期初余额加变动须等于期末余额。</translation>
    </message>
    <message>
        <source>One of several names is missing, though there is room for it.</source>
        <translation>缺少多个名字中的一个，而位置足够。</translation>
    </message>
    <message>
        <source>One of them is not the holder: nobody is judged by them before that is settled.</source>
        <translation>其中一张不是持有人：在查清之前，不以它们判断任何人。</translation>
    </message>
    <message>
        <source>One of these rows does not lead to the next balance.</source>
        <translation>其中有一行得不出下一行的余额。</translation>
    </message>
    <message>
        <source>One row of {} is no deposit yet.</source>
        <translation>{} 中有一行尚未记为转入。</translation>
    </message>
    <message>
        <source>One text is in a script that no table here turns into Latin letters.</source>
        <translation>其中一方的文字没有可用的拉丁转写表。</translation>
    </message>
    <message>
        <source>Only in the layer: {}.</source>
        <translation>仅在文本层：{}。</translation>
    </message>
    <message>
        <source>Only one of the two sides holds this field, so that there is nothing to compare.</source>
        <translation>仅一侧有此字段，因此无可比较。</translation>
    </message>
    <message>
        <source>Only one side holds this field; there is nothing to compare.</source>
        <translation>只有一方有此字段，无从比对。</translation>
    </message>
    <message>
        <source>Only painted: {}.</source>
        <translation>仅在画面：{}。</translation>
    </message>
    <message>
        <source>Only who claims the account can ask for its reset.</source>
        <translation>只有主张账户的人才能请求重置。</translation>
    </message>
    <message>
        <source>Only who judged the case signs, each person once and with a key of their own.</source>
        <translation>只有判断过此案的人可以签署，每人一次，用自己的密钥。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open Compare</source>
        <translation>打开比对</translation>
    </message>
    <message>
        <source>Open Intake</source>
        <translation>打开导入</translation>
    </message>
    <message>
        <source>Open Statements and funds</source>
        <translation>打开声明与资金</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>打开它，或另选名称。</translation>
    </message>
    <message>
        <source>Open your cases</source>
        <translation>打开您的案件</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选数据</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>另一方</translation>
    </message>
    <message>
        <source>Other party: {} {}</source>
        <translation>另一方：{} {}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Outcome recomputed</source>
        <translation>重新计算结果</translation>
    </message>
    <message>
        <source>Outcome {} · rule {} · policy {}</source>
        <translation>结果 {} · 规则 {} · 政策 {}</translation>
    </message>
    <message>
        <source>Page {} holds another document’s zone:
{}
Only the first document is compared, and its reading does not stand by itself. Bring the other in as an exhibit of its own.</source>
        <translation>第 {} 页还有另一证件的机读区：
{}
只比对第一份证件，其读数不能单独成立。请将另一份作为单独的材料导入。</translation>
    </message>
    <message>
        <source>Page {}: the text layer is not what is painted.</source>
        <translation>第 {} 页：文本层与画面不一致。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Pages show the same outcome</source>
        <translation>页面显示相同的结果</translation>
    </message>
    <message>
        <source>Paper on the page</source>
        <translation>页面上的证件</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Papers show where each deposit was earned, where it was held and how it moved in. A deposit without such a chain is listed, and part of the way is not enough.</source>
        <translation>文件表明每笔转入在何处取得、存放于何处、如何转入。没有这种链条的转入会列出；只有部分链条并不足够。</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>部分满足</translation>
    </message>
    <message>
        <source>Personal no.</source>
        <translation>个人号码</translation>
    </message>
    <message>
        <source>Personal statements and emotional expressions are no proof.</source>
        <translation>个人陈述与情绪表达不是证明。</translation>
    </message>
    <message>
        <source>Photo quality</source>
        <translation>照片质量</translation>
    </message>
    <message>
        <source>Photocopy</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>Photos: which face is meant in {}?</source>
        <translation>照片：{} 中所指的是哪张面部？</translation>
    </message>
    <message>
        <source>Picked by {}. What was detected is kept.</source>
        <translation>由 {} 选定。检出的内容会保留。</translation>
    </message>
    <message>
        <source>Pixels between the eyes. The fewer there are, the less of a face is left to compare, however large the picture is. Where they are few, the photo is never counted as showing different people.</source>
        <translation>两眼之间的像素数。像素越少，可供比对的面部越少，无论图片多大。像素少时，照片绝不计为显示不同的人。</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>出生地</translation>
    </message>
    <message>
        <source>Placed by hand</source>
        <translation>手动框出</translation>
    </message>
    <message>
        <source>Placed by hand by {}. What was detected is kept.</source>
        <translation>由 {} 手动框出。检出的内容会保留。</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Posts, petitions, threats and stories are kept here and nowhere else. No condition can hold them, so that they cannot weigh.</source>
        <translation>帖文、请愿、威胁和说辞只保存在此处。任何条件都不能引用它们，因此它们不起作用。</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Press photographs of adults; unmeasured: age gaps, real identity prints and scans, profile pose, dark skin, children.</source>
        <translation>成人新闻照片；未测量：年龄间隔、真实证件的印刷与扫描、侧面姿态、深色皮肤、儿童。</translation>
    </message>
    <message>
        <source>Pressure log</source>
        <translation>施压记录</translation>
    </message>
    <message>
        <source>Pressure log: one item, influence: none (S11).</source>
        <translation>施压记录：1 条，影响：无 (S11)。</translation>
    </message>
    <message>
        <source>Pressure log: {} items, influence: none (S11).</source>
        <translation>施压记录：{} 条，影响：无 (S11)。</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印制</translation>
    </message>
    <message>
        <source>Printed portrait</source>
        <translation>印制肖像</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>侧脸</translation>
    </message>
    <message>
        <source>Proportions</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Put three to eight portraits into it, or turn the line-up off in Preferences.</source>
        <translation>放入三至八张肖像，或在偏好设置中关闭混杂辨认。</translation>
    </message>
    <message>
        <source>Put under the wrong party</source>
        <translation>归错了当事方</translation>
    </message>
    <message>
        <source>R0</source>
        <translation>R0</translation>
    </message>
    <message>
        <source>R1</source>
        <translation>R1</translation>
    </message>
    <message>
        <source>R10</source>
        <translation>R10</translation>
    </message>
    <message>
        <source>R11</source>
        <translation>R11</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>R3</source>
        <translation>R3</translation>
    </message>
    <message>
        <source>R4</source>
        <translation>R4</translation>
    </message>
    <message>
        <source>R5</source>
        <translation>R5</translation>
    </message>
    <message>
        <source>R6</source>
        <translation>R6</translation>
    </message>
    <message>
        <source>R7</source>
        <translation>R7</translation>
    </message>
    <message>
        <source>R8</source>
        <translation>R8</translation>
    </message>
    <message>
        <source>R9</source>
        <translation>R9</translation>
    </message>
    <message>
        <source>Rate every feature, conclude and seal; after that, add a remark.</source>
        <translation>为每项特征评级，作出结论并封存；之后可补充说明。</translation>
    </message>
    <message>
        <source>Rating a feature</source>
        <translation>为特征评分</translation>
    </message>
    <message>
        <source>Reasonable, verifiable, compliant proof of the source of funds.</source>
        <translation>合理、可核实、合规的资金来源证明。</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>已否定</translation>
    </message>
    <message>
        <source>Refuted: not made by the registered holder</source>
        <translation>已否定：不是持有人作出</translation>
    </message>
    <message>
        <source>Refuted: not the person on their own document</source>
        <translation>已否定：不是其本人证件上的人</translation>
    </message>
    <message>
        <source>Registered holder</source>
        <translation>注册持有人</translation>
    </message>
    <message>
        <source>Registered holder: {} {}</source>
        <translation>注册持有人：{} {}</translation>
    </message>
    <message>
        <source>Registered photo</source>
        <translation>注册照片</translation>
    </message>
    <message>
        <source>Reject the claim</source>
        <translation>驳回主张</translation>
    </message>
    <message>
        <source>Reject the claim made in the name of {holder}.</source>
        <translation>驳回以 {holder} 名义提出的主张。</translation>
    </message>
    <message>
        <source>Reject the claim made in the registered holder’s name.</source>
        <translation>驳回以注册持有人名义提出的主张。</translation>
    </message>
    <message>
        <source>Release assets</source>
        <translation>释放资产</translation>
    </message>
    <message>
        <source>Release is considered only after thorough and prudent verification.</source>
        <translation>只有经过充分、审慎的核实，才考虑放行。</translation>
    </message>
    <message>
        <source>Release the assets to the registered holder.</source>
        <translation>将资产放行给注册持有人。</translation>
    </message>
    <message>
        <source>Release the assets to {holder}.</source>
        <translation>将资产放行给 {holder}。</translation>
    </message>
    <message>
        <source>Reordered</source>
        <translation>顺序不同</translation>
    </message>
    <message>
        <source>Replace what was refused</source>
        <translation>替换未接收的材料</translation>
    </message>
    <message>
        <source>Report and result.json carry the same result</source>
        <translation>报告与 result.json 载有相同的结果</translation>
    </message>
    <message>
        <source>Request more</source>
        <translation>要求补充材料</translation>
    </message>
    <message>
        <source>Restore access</source>
        <translation>恢复访问权限</translation>
    </message>
    <message>
        <source>Restore access to the registered holder.</source>
        <translation>恢复注册持有人的访问权限。</translation>
    </message>
    <message>
        <source>Restore access to {holder}.</source>
        <translation>恢复 {holder} 的访问权限。</translation>
    </message>
    <message>
        <source>Restore the case from a backup, or take the exhibit in again.</source>
        <translation>从备份恢复案件，或重新导入该材料。</translation>
    </message>
    <message>
        <source>Restore the store from a backup and look into who changed it.</source>
        <translation>从备份恢复案件库，并查明是谁更改的。</translation>
    </message>
    <message>
        <source>Result {} was signed on {}. The new one says that it takes its place.</source>
        <translation>结果 {} 已于 {} 签署。新的结果将注明取代它。</translation>
    </message>
    <message>
        <source>Risk scenarios trigger face checks; abnormal use or trading freezes the account.</source>
        <translation>风险场景触发人脸核验；异常使用或交易会冻结账户。</translation>
    </message>
    <message>
        <source>Row of a statement</source>
        <translation>对账单的一行</translation>
    </message>
    <message>
        <source>Row {}, “{}”: {}</source>
        <translation>第 {} 行，“{}”：{}</translation>
    </message>
    <message>
        <source>Row {}: {}</source>
        <translation>第 {} 行：{}</translation>
    </message>
    <message>
        <source>Said by {}.</source>
        <translation>由 {} 说明。</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Same, normalised</source>
        <translation>规范化后相同</translation>
    </message>
    <message>
        <source>Say how alike the two are in this feature, from -2 to +2, and whether it is to be seen in both photos. Ears and facial marks tell most. A difference is explained, such as by pose or light, or it stays unexplained.</source>
        <translation>说明两者在此特征上有多相似，从 -2 到 +2，以及在两张照片中是否都可见。耳朵和面部痕迹最有说明力。差异可由姿势或光线等说明，否则即为未说明。</translation>
    </message>
    <message>
        <source>Say in words why it came in by mistake.</source>
        <translation>请以文字说明为何误收。</translation>
    </message>
    <message>
        <source>Say what explains the difference: {}</source>
        <translation>请说明差异的原因：{}</translation>
    </message>
    <message>
        <source>Say which column is the amount, or what came in and what left.</source>
        <translation>请说明哪一列是数额，或哪些列是收入与支出。</translation>
    </message>
    <message>
        <source>Say which column is the day.</source>
        <translation>请说明哪一列是日期。</translation>
    </message>
    <message>
        <source>Say who you are (RIGHTFUL_EXAMINER), or have the first examiner add you.</source>
        <translation>写明您是谁 (RIGHTFUL_EXAMINER)，或由首位审核员添加您。</translation>
    </message>
    <message>
        <source>Says the account was never opened; this leads to compliance</source>
        <translation>称从未开立此账户；转交合规部门</translation>
    </message>
    <message>
        <source>Scars</source>
        <translation>疤痕</translation>
    </message>
    <message>
        <source>Schema and version</source>
        <translation>格式与版本</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Seal your own judgement first; then withdraw it, knowing that somebody else has to judge.</source>
        <translation>请先封存您自己的判断；再撤回它，并知悉须由他人判断。</translation>
    </message>
    <message>
        <source>Second examiner</source>
        <translation>第二名审核员</translation>
    </message>
    <message>
        <source>Second face</source>
        <translation>第二张面部</translation>
    </message>
    <message>
        <source>See the comparison</source>
        <translation>查看比对</translation>
    </message>
    <message>
        <source>See what still blocks a decision.</source>
        <translation>查看裁定前仍缺什么。</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Set aside until it is filed there again: {}.</source>
        <translation>在归回原处之前搁置：{}。</translation>
    </message>
    <message>
        <source>Set the clock right, or record the statement with its date.</source>
        <translation>校准时钟，或按其日期记录声明。</translation>
    </message>
    <message>
        <source>Set the clock right. If it stood ahead before, say so: rightful audit clock.</source>
        <translation>校准时钟。如果此前时钟偏快，用 rightful audit clock 说明。</translation>
    </message>
    <message>
        <source>Several policies lie where one rules.</source>
        <translation>应只有一份政策之处有多份。</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Sign as second examiner</source>
        <translation>以第二名审核员签署</translation>
    </message>
    <message>
        <source>Sign of a specimen</source>
        <translation>样本迹象</translation>
    </message>
    <message>
        <source>Sign the outcome</source>
        <translation>签署结果</translation>
    </message>
    <message>
        <source>Signatures of result.json</source>
        <translation>result.json 的签名</translation>
    </message>
    <message>
        <source>Signatures of the report</source>
        <translation>报告的签名</translation>
    </message>
    <message>
        <source>Signed wallet message</source>
        <translation>已签名的钱包消息</translation>
    </message>
    <message>
        <source>Signed {}; result {}.</source>
        <translation>已于 {} 签署；结果 {}。</translation>
    </message>
    <message>
        <source>Signs of duress</source>
        <translation>有受胁迫迹象</translation>
    </message>
    <message>
        <source>Size and structure</source>
        <translation>大小与结构</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>So it does.</source>
        <translation>正是如此。</translation>
    </message>
    <message>
        <source>Somebody new is let in by {}, in Preferences.</source>
        <translation>新人由 {} 在偏好设置中添加。</translation>
    </message>
    <message>
        <source>Something came in and left in one row.</source>
        <translation>同一行中既有收入又有支出。</translation>
    </message>
    <message>
        <source>Something could not be looked at.</source>
        <translation>有内容无法查看。</translation>
    </message>
    <message>
        <source>Something in the row asks for a look, such as a balance that does not follow.</source>
        <translation>该行有需要查看之处，例如余额不衔接。</translation>
    </message>
    <message>
        <source>Something is printed over other text here.</source>
        <translation>此处有内容覆印在其他文字上。</translation>
    </message>
    <message>
        <source>Something stands there and could not be read. Read it in the crop and correct it, or ask for a sharper copy.</source>
        <translation>该处有内容但无法读取。请在截图中辨读并更正，或索取更清晰的副本。</translation>
    </message>
    <message>
        <source>Something that specimens bear: a repeated or counting number, a well-known name, an issuer that is no state.</source>
        <translation>样本所带的特征：重复或连续的号码、常见样本姓名、并非国家的签发方。</translation>
    </message>
    <message>
        <source>Source of funds</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Sources at odds</source>
        <translation>来源相互矛盾</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>Start Rightful again.</source>
        <translation>重新启动 Rightful。</translation>
    </message>
    <message>
        <source>State holds and funds</source>
        <translation>陈述冻结与资金</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Statue</source>
        <translation>雕像</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>Stored bytes are not those that were written.</source>
        <translation>存储的字节与写入时不同。</translation>
    </message>
    <message>
        <source>Strongly supports different people</source>
        <translation>强烈支持为不同的人</translation>
    </message>
    <message>
        <source>Strongly supports the same person</source>
        <translation>强烈支持为同一人</translation>
    </message>
    <message>
        <source>Supports different people</source>
        <translation>支持为不同的人</translation>
    </message>
    <message>
        <source>Supports neither</source>
        <translation>两者均不支持</translation>
    </message>
    <message>
        <source>Supports the same person</source>
        <translation>支持为同一人</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Surname and given names stand the other way round.</source>
        <translation>姓与名的位置互换。</translation>
    </message>
    <message>
        <source>Take in exhibits</source>
        <translation>导入材料</translation>
    </message>
    <message>
        <source>Taken for {}: {}.</source>
        <translation>视为 {}：{}。</translation>
    </message>
    <message>
        <source>Taken together, you and the engine lean too little to either side.</source>
        <translation>综合来看，您与引擎对任何一方的倾向都不足。</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>泰米尔文</translation>
    </message>
    <message>
        <source>Text layer</source>
        <translation>文本层</translation>
    </message>
    <message>
        <source>Text of a page</source>
        <translation>页面文字</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰文</translation>
    </message>
    <message>
        <source>The JSON files inside the PDF and beside it, byte for byte; whether each is canonical.</source>
        <translation>PDF 内及其旁边的 JSON 文件，逐字节对照；是否均为规范形式。</translation>
    </message>
    <message>
        <source>The account is judicially frozen</source>
        <translation>账户已被司法冻结</translation>
    </message>
    <message>
        <source>The account stays frozen until then.</source>
        <translation>在此之前，账户保持冻结。</translation>
    </message>
    <message>
        <source>The account stays frozen.</source>
        <translation>账户保持冻结。</translation>
    </message>
    <message>
        <source>The account: {}</source>
        <translation>此账户：{}</translation>
    </message>
    <message>
        <source>The answer to one question about the paper. Unknown means that nobody could tell, and counts for nothing.</source>
        <translation>对文件某一问题的回答。未知表示无人能够判断，不计入任何一方。</translation>
    </message>
    <message>
        <source>The assets stay held until their source is shown.</source>
        <translation>在说明来源之前，资产继续扣留。</translation>
    </message>
    <message>
        <source>The backup could not be written there.</source>
        <translation>备份无法写入该处。</translation>
    </message>
    <message>
        <source>The balance does not follow from the amount.</source>
        <translation>由数额得不出此余额。</translation>
    </message>
    <message>
        <source>The balance fits neither the row before nor the row after.</source>
        <translation>此余额与前后两行都不符。</translation>
    </message>
    <message>
        <source>The case also goes to the fraud desk.</source>
        <translation>案件同时转交反欺诈部门。</translation>
    </message>
    <message>
        <source>The case folder does not say what its format asks for.</source>
        <translation>案件文件夹的内容不符合其格式。</translation>
    </message>
    <message>
        <source>The case is to be kept for longer.</source>
        <translation>该案件还须保留。</translation>
    </message>
    <message>
        <source>The case is unchanged.</source>
        <translation>案件未变。</translation>
    </message>
    <message>
        <source>The case store cannot be used.</source>
        <translation>案件库无法使用。</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>The clock of this workstation runs behind the last entry of the audit trail.</source>
        <translation>本工作站的时钟早于审计记录的最后一条。</translation>
    </message>
    <message>
        <source>The clocks here were set forward over this time. Enter it in UTC.</source>
        <translation>本地时钟拨快时跳过了这一时间。请改用 UTC 输入。</translation>
    </message>
    <message>
        <source>The conditions in the way are {}: {}.</source>
        <translation>未满足的条件是 {}：{}。</translation>
    </message>
    <message>
        <source>The content of a barcode. It repeats what is printed and can be compared with it.</source>
        <translation>条码的内容。它重复印刷内容，可与之对照。</translation>
    </message>
    <message>
        <source>The date lies outside the period.</source>
        <translation>日期不在账单期间内。</translation>
    </message>
    <message>
        <source>The date stands out of order.</source>
        <translation>日期顺序不对。</translation>
    </message>
    <message>
        <source>The dates contradict each other: something ends before it begins.</source>
        <translation>日期互相矛盾：结束早于开始。</translation>
    </message>
    <message>
        <source>The day could not be told.</source>
        <translation>无法判断日期。</translation>
    </message>
    <message>
        <source>The digests of the evidence given, against those of the exhibits that were weighed.</source>
        <translation>所给证据的摘要，与已衡量材料的摘要对照。</translation>
    </message>
    <message>
        <source>The digits count, as on specimens.</source>
        <translation>数字依次递增，与样本相似。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The document agrees with the record</source>
        <translation>证件与记录一致</translation>
    </message>
    <message>
        <source>The document is protected by a password.</source>
        <translation>此文件受密码保护。</translation>
    </message>
    <message>
        <source>The document leaves day or month open; what it states is equal.</source>
        <translation>证件未写明日或月；已写明的部分相同。</translation>
    </message>
    <message>
        <source>The engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>The engine asked for is not installed.</source>
        <translation>所需引擎未安装。</translation>
    </message>
    <message>
        <source>The engine could not examine the item.</source>
        <translation>引擎无法检验该材料。</translation>
    </message>
    <message>
        <source>The engine did not answer in time and was stopped.</source>
        <translation>引擎未及时回应，已停止。</translation>
    </message>
    <message>
        <source>The engine does not measure with it: no score is given.</source>
        <translation>引擎不以它测量：不给出分数。</translation>
    </message>
    <message>
        <source>The engine gave no result.</source>
        <translation>引擎没有给出结果。</translation>
    </message>
    <message>
        <source>The engine has not looked at these photos yet.</source>
        <translation>引擎尚未查看这些照片。</translation>
    </message>
    <message>
        <source>The engine’s process ended while it looked at the item.</source>
        <translation>引擎进程在查看该材料时结束。</translation>
    </message>
    <message>
        <source>The examiners differ: a third one is required to judge blind.</source>
        <translation>审核员意见不一：需要第三名审核员独立判断。</translation>
    </message>
    <message>
        <source>The examiners together</source>
        <translation>各审核员合计</translation>
    </message>
    <message>
        <source>The face chosen</source>
        <translation>所选的面部</translation>
    </message>
    <message>
        <source>The face compared</source>
        <translation>所比对的面部</translation>
    </message>
    <message>
        <source>The face printed on a document: the main portrait of its page, or the one on a card in a person’s hand.</source>
        <translation>印在证件上的面部：页面的主肖像，或人手中卡片上的肖像。</translation>
    </message>
    <message>
        <source>The faces are open: a second examiner is required to judge blind.</source>
        <translation>面部尚无定论：需要第二名审核员独立判断。</translation>
    </message>
    <message>
        <source>The file cannot be read or written here.</source>
        <translation>此处无法读取或写入文件。</translation>
    </message>
    <message>
        <source>The file is not there, or may not be read.</source>
        <translation>文件不在那里，或不允许读取。</translation>
    </message>
    <message>
        <source>The folder of the line-up holds too few faces that can be shown.</source>
        <translation>混杂辨认的文件夹中可显示的面部太少。</translation>
    </message>
    <message>
        <source>The group with most mistakes</source>
        <translation>出错最多的群体</translation>
    </message>
    <message>
        <source>The holder claims; nothing is disclaimed</source>
        <translation>持有人提出主张；未放弃任何内容</translation>
    </message>
    <message>
        <source>The holder disclaims account and assets, both in words; three officers state that there is no hold; one chain of papers covers the whole deposit. Only because all three hold together can the other party be assisted to withdraw, and the account itself is never handed over (S9, S10).</source>
        <translation>持有人以文字放弃账户与资产；三名经办人陈述没有冻结或调查；一条文件链覆盖全部转入。三者同时成立，另一方才能获协助提现；账户本身绝不移交（S9、S10）。</translation>
    </message>
    <message>
        <source>The holder is absent or silent, and the other party claims. Silence is not a disclaimer, so that nothing changes.</source>
        <translation>持有人缺席或沉默，而另一方提出主张。沉默不等于放弃，因此不作更改。</translation>
    </message>
    <message>
        <source>The holder is genuine, claims and asks. A judicial hold stops everything all the same: the case goes to legal, and no letter to a party may say why.</source>
        <translation>持有人属实，主张账户并请求重置。司法冻结仍使一切停止：案件转交法务，致任何一方的信函均不得说明原因。</translation>
    </message>
    <message>
        <source>The holder is verified, but one of the three holds is not stated, or too long ago. The officers are asked; the parties are not told.</source>
        <translation>持有人已核实，但三项冻结或调查中有一项未作陈述或陈述过久。将询问经办人；不告知当事各方。</translation>
    </message>
    <message>
        <source>The holder sold access and took money. That breaks the terms (S5) and takes no right away: who proves identity, claims and asks for the reset gets access back (S1). What the other party paid, and what is posted, weighs nothing (S3, S11).</source>
        <translation>持有人出售访问权限并收款。这违反条款 (S5)，但不剥夺任何权利：证明身份、主张账户并请求重置者，恢复访问权限 (S1)。另一方付了什么、发布了什么，均不计入（S3、S11）。</translation>
    </message>
    <message>
        <source>The item ends too early or is damaged.</source>
        <translation>该材料不完整或已损坏。</translation>
    </message>
    <message>
        <source>The item is larger than the limits that keep a hostile file from hurting the rest.</source>
        <translation>该材料超出为防范恶意文件而设的限度。</translation>
    </message>
    <message>
        <source>The item is not a photo or document of a type that is read here.</source>
        <translation>该材料不是此处可读取的照片或文件类型。</translation>
    </message>
    <message>
        <source>The item was not taken in.</source>
        <translation>该材料未导入。</translation>
    </message>
    <message>
        <source>The last change was not kept. Nothing was lost.</source>
        <translation>最后一次更改未保留。其他内容没有丢失。</translation>
    </message>
    <message>
        <source>The letter, whole</source>
        <translation>信函全文</translation>
    </message>
    <message>
        <source>The name on this document is the other party’s.</source>
        <translation>此证件上的姓名是另一方的。</translation>
    </message>
    <message>
        <source>The name on this document is the registered holder’s.</source>
        <translation>此证件上的姓名是注册持有人的。</translation>
    </message>
    <message>
        <source>The next row does not follow from this one.</source>
        <translation>由此行得不出下一行。</translation>
    </message>
    <message>
        <source>The officer’s reference, so that it can be found again.</source>
        <translation>经办人的文号，以便日后查找。</translation>
    </message>
    <message>
        <source>The only condition in the way is {}: {}.</source>
        <translation>唯一未满足的条件是 {}：{}。</translation>
    </message>
    <message>
        <source>The other items were taken in.</source>
        <translation>其他材料已导入。</translation>
    </message>
    <message>
        <source>The other party is eligible for assisted withdrawal and closure.</source>
        <translation>另一方符合协助提现并关闭账户的条件。</translation>
    </message>
    <message>
        <source>The outcome is unchanged.</source>
        <translation>结果未变。</translation>
    </message>
    <message>
        <source>The outcome, determined anew from the findings and the named policy; the fields of documents, compared with the record anew.</source>
        <translation>依据各项发现和所载政策重新得出的结果；证件字段与登记信息重新比对。</translation>
    </message>
    <message>
        <source>The page shows another figure than its text layer holds.</source>
        <translation>页面显示的数字与其文本层不同。</translation>
    </message>
    <message>
        <source>The passphrase does not open this store.</source>
        <translation>此口令不能打开案件库。</translation>
    </message>
    <message>
        <source>The passphrase does not open your signing key.</source>
        <translation>此口令不能打开您的签名密钥。</translation>
    </message>
    <message>
        <source>The person has one name; the two sides file it differently.</source>
        <translation>此人只有一个名字；双方的登记方式不同。</translation>
    </message>
    <message>
        <source>The person on the KYC record. Everything filed here speaks for that person: registered photos, documents, statements.</source>
        <translation>KYC 登记记录上的人。归入此处的一切都为该人说话：注册照片、证件、声明。</translation>
    </message>
    <message>
        <source>The photos do not allow a conclusion.</source>
        <translation>这些照片不足以得出结论。</translation>
    </message>
    <message>
        <source>The photos have not been compared yet.</source>
        <translation>照片尚未比对。</translation>
    </message>
    <message>
        <source>The photos show different people.</source>
        <translation>照片为不同的人。</translation>
    </message>
    <message>
        <source>The photos show one person.</source>
        <translation>照片为同一人。</translation>
    </message>
    <message>
        <source>The policy breaks a law that every policy must keep.</source>
        <translation>该政策违反所有政策必须遵守的准则。</translation>
    </message>
    <message>
        <source>The policy cannot be used.</source>
        <translation>政策无法使用。</translation>
    </message>
    <message>
        <source>The policy halted: {}.</source>
        <translation>政策已停止推导：{}。</translation>
    </message>
    <message>
        <source>The policy halted; there is no outcome to sign</source>
        <translation>政策已停止推导，没有可签署的结果</translation>
    </message>
    <message>
        <source>The policy is neither the one that ships nor signed by a key trusted for policies.</source>
        <translation>该政策既非随程序提供，也未由受信任的政策密钥签署。</translation>
    </message>
    <message>
        <source>The policy is older than one that ruled here before, or not in force today.</source>
        <translation>该政策早于此处曾适用的政策，或今日未生效。</translation>
    </message>
    <message>
        <source>The policy’s text breaks its own rules.</source>
        <translation>政策文本不符合其自身的规则。</translation>
    </message>
    <message>
        <source>The registered holder gives up the account and its assets, both in words, dated, and has not taken it back. Silence is not a disclaimer. It is valid for 30 days.</source>
        <translation>注册持有人以文字放弃账户及其资产，均注明日期，且未撤回。沉默不等于放弃。有效期 30 天。</translation>
    </message>
    <message>
        <source>The registered identity governs; control is not handed over against it.</source>
        <translation>以注册身份为准；不违背它移交控制权。</translation>
    </message>
    <message>
        <source>The registered individual explicitly disclaims the account and its assets.</source>
        <translation>注册人明确放弃账户及其中资产。</translation>
    </message>
    <message>
        <source>The registered photo itself is in doubt; nobody is verified by it.</source>
        <translation>注册照片本身存疑；不以它核实任何人。</translation>
    </message>
    <message>
        <source>The registered photo that you judge by. It is the best one, unless an examiner chose another.</source>
        <translation>您据以判断的注册照片。除非审核员另选，否则为质量最好的一张。</translation>
    </message>
    <message>
        <source>The restored holder</source>
        <translation>恢复访问的持有人</translation>
    </message>
    <message>
        <source>The result could not be signed.</source>
        <translation>结果未能签署。</translation>
    </message>
    <message>
        <source>The result could not be written.</source>
        <translation>结果未能写入。</translation>
    </message>
    <message>
        <source>The result shows no field of that name.</source>
        <translation>结果中没有该名称的字段。</translation>
    </message>
    <message>
        <source>The rule by which two spellings or dates count as equal or not.</source>
        <translation>判断两种拼写或日期是否视为相同的规则。</translation>
    </message>
    <message>
        <source>The same day in another calendar.</source>
        <translation>同一天，历法不同。</translation>
    </message>
    <message>
        <source>The same names in another order.</source>
        <translation>姓名相同，顺序不同。</translation>
    </message>
    <message>
        <source>The same names, divided otherwise between surname and given names.</source>
        <translation>姓名相同，姓与名的划分不同。</translation>
    </message>
    <message>
        <source>The same number in a form that its issuer has replaced.</source>
        <translation>号码相同，写法已被签发机构取代。</translation>
    </message>
    <message>
        <source>The same papers as in the case before, and one letter more: the disclaimer is withdrawn. A later withdrawal always ends C1, and silence after it is no disclaimer.</source>
        <translation>文件与前一案相同，另有一封信：放弃声明被撤回。其后的撤回总是终止 C1，撤回后的沉默不等于放弃。</translation>
    </message>
    <message>
        <source>The same parts in another order. It does not count as equal; look at the crop and say why.</source>
        <translation>组成部分相同，顺序不同。这不视为相同；请查看截图并说明原因。</translation>
    </message>
    <message>
        <source>The schema, who is said to have signed and judged, and each disclosed value against the commitment that was signed.</source>
        <translation>格式、所载的签署人与判断人，以及每个披露的值与已签署承诺的对照。</translation>
    </message>
    <message>
        <source>The seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>The share of nearly black and nearly white. Much of both is the mark of a photocopy, which loses what a comparison needs.</source>
        <translation>近黑与近白像素的占比。两者都多是复印件的特征，会失去比对所需的内容。</translation>
    </message>
    <message>
        <source>The share of the face that is burnt out to white, as by a flash on a glossy print. Such a photo is never counted as showing different people.</source>
        <translation>面部因过曝而成白色的占比，如闪光灯照在光面印品上。此类照片绝不计为显示不同的人。</translation>
    </message>
    <message>
        <source>The statement is dated later than now.</source>
        <translation>声明日期晚于现在。</translation>
    </message>
    <message>
        <source>The step is marked unavailable; nothing is concluded from it.</source>
        <translation>该步骤标为不可用；不据此作任何结论。</translation>
    </message>
    <message>
        <source>The step is marked unavailable; the case and the other items are unharmed.</source>
        <translation>该步骤标为不可用；案件和其他材料未受影响。</translation>
    </message>
    <message>
        <source>The store was written by a newer Rightful.</source>
        <translation>案件库由较新的 Rightful 写入。</translation>
    </message>
    <message>
        <source>The text equals the record, but for capitals and fillers.</source>
        <translation>文字与登记记录相同，仅大小写和填充符不同。</translation>
    </message>
    <message>
        <source>The text is another one.</source>
        <translation>文字不同。</translation>
    </message>
    <message>
        <source>The text is another one. That is an observation and no word on the document; the field cannot support an identity until it is explained.</source>
        <translation>文字不同。这是一项观察，并非对证件的定论；在作出说明之前，此字段不能用于支持身份。</translation>
    </message>
    <message>
        <source>The text is no date of the calendar.</source>
        <translation>该文字不是日历上的日期。</translation>
    </message>
    <message>
        <source>The text is not what it claims to be.</source>
        <translation>文本与其声称的不符。</translation>
    </message>
    <message>
        <source>The text of every page: case, result, outcome and rule.</source>
        <translation>每页的文字：案件、结果编号、结果与规则。</translation>
    </message>
    <message>
        <source>The text that a PDF page holds; there may be none.</source>
        <translation>PDF 页面所含的文本；也可能没有。</translation>
    </message>
    <message>
        <source>The transaction’s id is not a possible one.</source>
        <translation>交易编号不是有效的编号。</translation>
    </message>
    <message>
        <source>The two networks point to different sides. The pair is then counted as one that the engine cannot tell.</source>
        <translation>两个网络指向不同方向。此时该对计为引擎无法判断。</translation>
    </message>
    <message>
        <source>The value lies where comparisons were measured to work well.</source>
        <translation>该值处于比对经测量表现良好的范围。</translation>
    </message>
    <message>
        <source>The verified holder claims the account and asks for the reset. Access is restored; assets of a frozen account stay held until their source is shown.</source>
        <translation>经核实的持有人主张账户并请求重置。恢复访问权限；被冻结账户的资产在来源得到说明前仍予保留。</translation>
    </message>
    <message>
        <source>The verified holder disclaims account and assets, the other party is verified, no hold is in force and every deposit has a source. Only then can the platform assist.</source>
        <translation>经核实的持有人放弃账户与资产，另一方已核实，没有冻结或调查，且每笔转入均有来源。只有这样，平台才能协助。</translation>
    </message>
    <message>
        <source>The verified holder disclaims something, but not everything of R7 holds. What is missing is asked for, item by item.</source>
        <translation>经核实的持有人放弃了部分内容，但 R7 的条件未全部成立。逐项要求补充所缺内容。</translation>
    </message>
    <message>
        <source>The verified holder says that the account is theirs and asks for the reset. Both are needed; neither counts from somebody who is not verified.</source>
        <translation>经核实的持有人表示账户属于自己并请求重置。两者缺一不可；未经核实者的表示均不计入。</translation>
    </message>
    <message>
        <source>The wallet’s address is not a possible one.</source>
        <translation>钱包地址不是有效的地址。</translation>
    </message>
    <message>
        <source>The zone had no more room; what it shows is the beginning of the registered name. It counts as equal.</source>
        <translation>机读区位置不足；所示为注册姓名的开头。视为相同。</translation>
    </message>
    <message>
        <source>The zone has no more room; what it shows is the beginning of the registered name.</source>
        <translation>机读区位置不足；所示为注册姓名的开头。</translation>
    </message>
    <message>
        <source>The zone is read several times; this is the weakest agreement among its characters.</source>
        <translation>机读区经多次读取；这是各字符中最弱的一致程度。</translation>
    </message>
    <message>
        <source>Then the platform can assist with withdrawal and closure.</source>
        <translation>届时平台可协助提现并关闭账户。</translation>
    </message>
    <message>
        <source>There is no case or exhibit by that name.</source>
        <translation>没有该名称的案件或材料。</translation>
    </message>
    <message>
        <source>There is no outcome to sign yet.</source>
        <translation>尚无可签署的结果。</translation>
    </message>
    <message>
        <source>There is nothing more to grant.</source>
        <translation>没有更多可准予的内容。</translation>
    </message>
    <message>
        <source>They lean apart: a third examiner has to judge blind.</source>
        <translation>他们的倾向相反：须由第三名审核员独立判断。</translation>
    </message>
    <message>
        <source>They stand as empty boxes here. Install {} and start Rightful again.</source>
        <translation>它们在此显示为空框。请安装 {} 并重新启动 Rightful。</translation>
    </message>
    <message>
        <source>This cannot be the number of a case.</source>
        <translation>这不能用作案件编号。</translation>
    </message>
    <message>
        <source>This certificate or revocation list cannot be used here.</source>
        <translation>此证书或吊销列表无法在此使用。</translation>
    </message>
    <message>
        <source>This document has not been read yet.</source>
        <translation>此证件尚未读取。</translation>
    </message>
    <message>
        <source>This field cannot support identity until it is explained.</source>
        <translation>在作出说明之前，此字段不能用于支持身份。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This outcome needs {} examiners who judged blind; {} judged so far.</source>
        <translation>此结果需要 {} 名独立判断的审核员；目前有 {} 名。</translation>
    </message>
    <message>
        <source>This person has a login here already, perhaps under another spelling.</source>
        <translation>此人在此处已有登录，可能用的是另一种拼写。</translation>
    </message>
    <message>
        <source>This result does not hold.</source>
        <translation>此结果不成立。</translation>
    </message>
    <message>
        <source>This result holds.</source>
        <translation>此结果成立。</translation>
    </message>
    <message>
        <source>This time came twice here: at {} and at {} UTC. Enter it in UTC.</source>
        <translation>这一时间在本地出现过两次：UTC {} 和 {}。请改用 UTC 输入。</translation>
    </message>
    <message>
        <source>Three officers state, each with a reference and a date, that there is no judicial freeze, no investigation and no compliance risk. Unknown or older than 72 hours grants nothing.</source>
        <translation>三名经办人各以编号和日期陈述：没有司法冻结、没有调查、没有合规风险。未知或超过 72 小时的陈述不能作为给予任何权利的依据。</translation>
    </message>
    <message>
        <source>Time and revocation</source>
        <translation>时间与吊销</translation>
    </message>
    <message>
        <source>Titles of the columns</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Total in</source>
        <translation>收入合计</translation>
    </message>
    <message>
        <source>Total out</source>
        <translation>支出合计</translation>
    </message>
    <message>
        <source>Trace of a face</source>
        <translation>面部痕迹</translation>
    </message>
    <message>
        <source>Treat the item with care, and ask for another copy.</source>
        <translation>谨慎处理该材料，并索取另一份。</translation>
    </message>
    <message>
        <source>Truncated</source>
        <translation>已截断</translation>
    </message>
    <message>
        <source>Try again, or ask for another copy.</source>
        <translation>重试，或索取另一份。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>重试。</translation>
    </message>
    <message>
        <source>Try it again on its own.</source>
        <translation>单独重试该材料。</translation>
    </message>
    <message>
        <source>Twins and siblings can score as the same person: a pair believed to be twins reached 4.7.</source>
        <translation>双胞胎与兄弟姐妹可能得到同一人的分数：一对据信为双胞胎的照片达到 4.7。</translation>
    </message>
    <message>
        <source>Two codes of one meaning.</source>
        <translation>两个代码含义相同。</translation>
    </message>
    <message>
        <source>Two columns mean what only one can. Choose one of them.</source>
        <translation>有两列被指为只能由一列承担的含义。请选择其中一列。</translation>
    </message>
    <message>
        <source>Two photos of one person look this unlike, or more, to it in {} comparisons; old and poor photos more often.</source>
        <translation>同一人的两张照片在它看来有如此或更大差异：{}比对中有一次；旧照片和质量差的照片更常见。</translation>
    </message>
    <message>
        <source>Two romanisations of one name, both in use in the country of the nationality.</source>
        <translation>同一姓名的两种拉丁拼写，在国籍国均有使用。</translation>
    </message>
    <message>
        <source>Two sources of one document contradict each other. Until that is explained it supports no identity.</source>
        <translation>同一证件的两个来源相互矛盾。在作出说明之前，它不支持任何身份。</translation>
    </message>
    <message>
        <source>Two strangers look at least this much alike to it in {} comparisons; relatives and twins more often.</source>
        <translation>两个陌生人在它看来至少如此相似：{}比对中有一次；亲属和双胞胎更常见。</translation>
    </message>
    <message>
        <source>Under 18 at submission: such a case goes to legal.</source>
        <translation>提交时未满 18 岁：此类案件转交法务。</translation>
    </message>
    <message>
        <source>Under age</source>
        <translation>未成年</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Unlike words</source>
        <translation>文字不一致</translation>
    </message>
    <message>
        <source>Unmet</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Unsuitable: whatever the score, no conclusion is drawn from this photo. Ask for another one.</source>
        <translation>不可用：无论分数如何，都不从此照片得出结论。请索取另一张。</translation>
    </message>
    <message>
        <source>Unsuitable: {}.</source>
        <translation>不适用：{}。</translation>
    </message>
    <message>
        <source>Until then, the faces allow no conclusion.</source>
        <translation>在此之前，面部不足以得出结论。</translation>
    </message>
    <message>
        <source>Usable with care: a limited photo never supports strongly.</source>
        <translation>可谨慎使用：受限的照片绝不构成强支持。</translation>
    </message>
    <message>
        <source>Use 1 to 40 characters that can be seen, with a letter or a digit among them.</source>
        <translation>请使用 1 至 40 个可见字符，其中至少含一个字母或数字。</translation>
    </message>
    <message>
        <source>Use that login, or give the name of somebody else.</source>
        <translation>使用该登录，或填写他人的姓名。</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Wait for the day, set another one, or erase it early and say so.</source>
        <translation>等到期限届满、另设期限，或说明理由提前擦除。</translation>
    </message>
    <message>
        <source>Waits for a second examiner</source>
        <translation>等待第二名审核员</translation>
    </message>
    <message>
        <source>Waits for a third examiner</source>
        <translation>等待第三名审核员</translation>
    </message>
    <message>
        <source>Waits for the second signature</source>
        <translation>等待第二个签名</translation>
    </message>
    <message>
        <source>Weakly supports different people</source>
        <translation>略支持为不同的人</translation>
    </message>
    <message>
        <source>Weakly supports the same person</source>
        <translation>略支持为同一人</translation>
    </message>
    <message>
        <source>Welcome to Rightful</source>
        <translation>欢迎使用 Rightful</translation>
    </message>
    <message>
        <source>Were it met, the outcome would be: {}</source>
        <translation>若予以满足，结果将变为：{}</translation>
    </message>
    <message>
        <source>Were they met, the outcome would be: {}</source>
        <translation>若均予以满足，结果将变为：{}</translation>
    </message>
    <message>
        <source>What a row allows</source>
        <translation>该项质量的影响</translation>
    </message>
    <message>
        <source>What a table calls its columns, as it came.</source>
        <translation>表格对各列的称呼，照原样记录。</translation>
    </message>
    <message>
        <source>What each column of a table holds, as it was recognised or as you said.</source>
        <translation>表格各列的内容，由程序识别或由您说明。</translation>
    </message>
    <message>
        <source>What each examiner sealed blind, and what follows from them together. Where they lean apart, a third one judges.</source>
        <translation>每名审核员独立封存的结论，以及由此合计得出的结果。倾向相反时，由第三名审核员判断。</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>由此得出</translation>
    </message>
    <message>
        <source>What has to come of this case: {} ({}, {}).</source>
        <translation>此案应得出的结果：{}（{}，{}）。</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>需要补充的材料</translation>
    </message>
    <message>
        <source>What it cannot tell</source>
        <translation>无法说明的内容</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>What it says, what it means, what to do</source>
        <translation>含义、影响与做法</translation>
    </message>
    <message>
        <source>What it says.</source>
        <translation>写明内容。</translation>
    </message>
    <message>
        <source>What limits a photo, row by row, with the value and what is good. It is measured before anything is compared.</source>
        <translation>逐项说明限制照片的因素，附数值与良好范围。在任何比对之前测量。</translation>
    </message>
    <message>
        <source>What one network says by itself. Two that lean apart are counted as not able to say.</source>
        <translation>单个网络自己的读数。两个网络倾向相反时，计为无法判断。</translation>
    </message>
    <message>
        <source>What one source of the document says: its print, its zone, its barcode or a statement.</source>
        <translation>证件某一来源的内容：印刷文字、机读区、条码或声明。</translation>
    </message>
    <message>
        <source>What the answer to a question about the paper rests on.</source>
        <translation>对文件某一问题的回答所依据的内容。</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>What the first examiner signed does not hold, or is not what you reviewed.</source>
        <translation>首位审核员所签署的内容不成立，或不是您复核的内容。</translation>
    </message>
    <message>
        <source>What the paper says of itself</source>
        <translation>文件对自身的说明</translation>
    </message>
    <message>
        <source>What the result says of the audit trail, against the trail that is at hand.</source>
        <translation>结果中关于审计记录的内容，与现有审计记录对照。</translation>
    </message>
    <message>
        <source>What this letter does not tell: holds, the other party, scores, examiners, and how it was worked out. Each line was looked through for them.</source>
        <translation>此信函不透露：冻结与调查、另一方、分数、审核员以及推导过程。每一行均已据此检查。</translation>
    </message>
    <message>
        <source>What turns the networks’ numbers into a score that means the same everywhere. Its loss is told as Cllr: 0 is perfect, 1 says nothing. It holds for the set named, not for every photo.</source>
        <translation>将网络的数值转为处处含义相同的分数。其损失以 Cllr 表示：0 为最佳，1 表示毫无信息。它只适用于所列的测试集，并非适用于每张照片。</translation>
    </message>
    <message>
        <source>What was changed is not used for any decision.</source>
        <translation>被更改的内容不用于任何裁定。</translation>
    </message>
    <message>
        <source>What was signed before no longer fits what is on file.</source>
        <translation>此前签署的内容已与案卷不符。</translation>
    </message>
    <message>
        <source>What would change this</source>
        <translation>什么会改变结果</translation>
    </message>
    <message>
        <source>What you saw is no longer what the policy says; nothing was signed.</source>
        <translation>您所见的已非政策当前的结果；未签署任何内容。</translation>
    </message>
    <message>
        <source>Where a face lies in the photo. Correct it by hand where it is wrong.</source>
        <translation>面部在照片中的位置。有误时请手动更正。</translation>
    </message>
    <message>
        <source>Where a paper lies on the page, by its four corners, so that it can be shown level.</source>
        <translation>证件在页面上的位置，以四角表示，以便摆正显示。</translation>
    </message>
    <message>
        <source>Where it was seen.</source>
        <translation>写明出处。</translation>
    </message>
    <message>
        <source>Where this pair lies between pairs of strangers (hatched) and pairs of the same person (plain). Where the two overlap, and in the grey band, the engine cannot say.</source>
        <translation>这一对位于陌生人对（斜线）与同一人对（素色）之间的何处。两者重叠之处以及灰色区间内，引擎无法判断。</translation>
    </message>
    <message>
        <source>Whether a national number passes the check that its issuer built in.</source>
        <translation>国民身份号码是否通过签发方内置的校验。</translation>
    </message>
    <message>
        <source>Whether certificates were valid and not revoked at the time of signing, and who says what time it was.</source>
        <translation>签署时证书是否有效且未被吊销，以及时间由谁证明。</translation>
    </message>
    <message>
        <source>Whether it is the holder cannot be told. Better evidence is asked for, and a second examiner judges blind. An unclear photo never refutes anybody.</source>
        <translation>无法判断是否为持有人。将要求更好的证据，并由第二名审核员独立判断。不清晰的照片绝不否定任何人。</translation>
    </message>
    <message>
        <source>Whether the document had not expired on the day of submission.</source>
        <translation>证件在提交之日是否尚未到期。</translation>
    </message>
    <message>
        <source>Whether the iris is darker than the cheek, as it is where eyes can be seen. Closed lids and glasses lower it.</source>
        <translation>虹膜是否比面颊更暗；能看见眼睛时应当如此。眼睑闭合或戴眼镜会使其降低。</translation>
    </message>
    <message>
        <source>Whether the other party is who they say. They have no registered photo, so that the portrait of their own document is the reference. It never makes them the holder.</source>
        <translation>另一方是否为其自称的人。他们没有注册照片，因此以其本人证件上的肖像为参照。这绝不使其成为持有人。</translation>
    </message>
    <message>
        <source>Whether the person who speaks for the registered holder is that person. It takes the face and a valid, complete document together; documents alone verify nobody.</source>
        <translation>为注册持有人说话的人是否即为其本人。须面部与有效完整的证件共同支持；仅凭证件不能核实任何人。</translation>
    </message>
    <message>
        <source>Whether the photo has colour. Grey photos are often copies; they can support the same person, never different people.</source>
        <translation>照片是否为彩色。灰度照片常为副本；可以支持为同一人，绝不支持为不同的人。</translation>
    </message>
    <message>
        <source>Whether the reading may stand without a look. Otherwise compare it with the crop and confirm it.</source>
        <translation>读数是否可以不经查看而成立。否则请与截图对照并确认。</translation>
    </message>
    <message>
        <source>Whether the registered photos agree is told after your seal.</source>
        <translation>注册照片是否一致，在您封存后告知。</translation>
    </message>
    <message>
        <source>Whether the signature belongs to the address. It shows control of the wallet on that day, not where its funds came from.</source>
        <translation>签名是否属于该地址。它表明当日对钱包的控制，不表明资金从何而来。</translation>
    </message>
    <message>
        <source>Whether the words that a PDF holds are the words that it shows. They should be.</source>
        <translation>PDF 所含的文字是否即为其显示的文字。两者理应一致。</translation>
    </message>
    <message>
        <source>Whether this result holds cannot be told here.</source>
        <translation>此处无法判断此结果是否成立。</translation>
    </message>
    <message>
        <source>Whether {} and {} show one person.</source>
        <translation>{} 与 {} 是否为同一人。</translation>
    </message>
    <message>
        <source>Which asset, such as USDT.</source>
        <translation>写明资产，如 USDT。</translation>
    </message>
    <message>
        <source>Which face an examiner says is meant. Each choice measures the photo anew.</source>
        <translation>审核员指明的是哪张面部。每次选择都会重新测量该照片。</translation>
    </message>
    <message>
        <source>Which of the faces in the photo was compared.</source>
        <translation>照片中比对的是哪张面部。</translation>
    </message>
    <message>
        <source>Which of the formats of ICAO Doc 9303 the machine-readable zone has: cards (TD1, TD2), passports (TD3), visas (MRV).</source>
        <translation>机读区属于 ICAO Doc 9303 的哪种格式：卡片 (TD1、TD2)、护照 (TD3)、签证 (MRV)。</translation>
    </message>
    <message>
        <source>Who gives valid and complete identification, proves identity, claims the account and asks for the reset is trusted over who only asserts.</source>
        <translation>提供有效完整证件、证明身份、主张账户并请求重置者，优先于仅作声称者。</translation>
    </message>
    <message>
        <source>Who speaks in the holder’s name is not the holder, and claims the account. The claim is rejected, and the fraud desk is told.</source>
        <translation>以持有人名义出现的人并非持有人，且主张账户。该主张被驳回，并通知反欺诈部门。</translation>
    </message>
    <message>
        <source>Whoever holds the credentials or the assets and is not on the record. Their documents prove who they are, never that they are the holder.</source>
        <translation>持有凭据或资产而不在登记记录上的人。其证件证明其是谁，绝不证明其为持有人。</translation>
    </message>
    <message>
        <source>Whole zone</source>
        <translation>整个机读区</translation>
    </message>
    <message>
        <source>Why it stands so</source>
        <translation>判断依据</translation>
    </message>
    <message>
        <source>Why it was so answered</source>
        <translation>如此回答的原因</translation>
    </message>
    <message>
        <source>With what is on file now, the policy says {} by {}.</source>
        <translation>就目前案卷，政策得出 {}，依据 {}。</translation>
    </message>
    <message>
        <source>Withdraw {}: {}</source>
        <translation>撤回 {}：{}</translation>
    </message>
    <message>
        <source>Withdrawn, not weighed</source>
        <translation>已撤回，不予衡量</translation>
    </message>
    <message>
        <source>Without a result there is nothing that could be wrong.</source>
        <translation>没有结果，也就无所谓出错。</translation>
    </message>
    <message>
        <source>Without it, the document cannot support anybody. The other items were taken in.</source>
        <translation>没有密码，此文件不能支持任何一方。其他材料已导入。</translation>
    </message>
    <message>
        <source>Women against women have about 4 to 5 times the nominal false match rate at 1e-4 to 1e-5.</source>
        <translation>在 1e-4 至 1e-5 处，女性与女性比对的误匹配率约为标称值的 4 至 5 倍。</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Write the date as year-month-day, such as 1988-02-14.</source>
        <translation>日期写作年-月-日，如 1988-02-14。</translation>
    </message>
    <message>
        <source>Write what you read, or leave it with Esc.</source>
        <translation>写下您读到的内容，或按 Esc 离开。</translation>
    </message>
    <message>
        <source>Yes, no or unknown</source>
        <translation>是、否或未知</translation>
    </message>
    <message>
        <source>You and the engine agree.</source>
        <translation>您与比对引擎的结论一致。</translation>
    </message>
    <message>
        <source>You and the engine differ. A second examiner will judge without seeing either.</source>
        <translation>您与比对引擎的结论不一致。第二名审核员将在不看这两个结论的情况下判断。</translation>
    </message>
    <message>
        <source>You can choose a stricter one with a reason, never a looser one.</source>
        <translation>您可说明理由选择更严格的结果，不可选择更宽松的结果。</translation>
    </message>
    <message>
        <source>You can choose a stricter outcome with a reason, never a looser one.</source>
        <translation>您可说明理由选择更严格的结果，不可选择更宽松的结果。</translation>
    </message>
    <message>
        <source>You cannot sign this result.</source>
        <translation>您不能签署此结果。</translation>
    </message>
    <message>
        <source>You concluded so too ({}).</source>
        <translation>您的结论相同（{}）。</translation>
    </message>
    <message>
        <source>You concluded the opposite ({}).</source>
        <translation>您的结论相反（{}）。</translation>
    </message>
    <message>
        <source>You did not decide ({}).</source>
        <translation>您未作判定（{}）。</translation>
    </message>
    <message>
        <source>You judge by {}, chosen by an examiner.</source>
        <translation>您以 {} 判断，由审核员选定。</translation>
    </message>
    <message>
        <source>You judge by {}, the only registered photo.</source>
        <translation>您以 {} 判断，它是唯一的注册照片。</translation>
    </message>
    <message>
        <source>You judge by {}, the registered photo of best quality.</source>
        <translation>您以 {} 判断，它是质量最好的注册照片。</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>您的结论</translation>
    </message>
    <message>
        <source>You sign first; it then waits here for another examiner’s signature.</source>
        <translation>您先签署；之后在此等待另一名审核员签名。</translation>
    </message>
    <message>
        <source>Your conclusion is left</source>
        <translation>还需您的结论</translation>
    </message>
    <message>
        <source>Your conclusion is not sealed, or is sealed already.</source>
        <translation>您的结论尚未封存，或已经封存。</translation>
    </message>
    <message>
        <source>Your conclusion is written into the audit trail before any score, claim or other judgement is shown to you. People who see a score first follow it. After the seal you can add a remark, but change nothing.</source>
        <translation>在向您显示任何分数、主张或他人判断之前，您的结论已写入审计记录。先看到分数的人会跟随分数。封存后可以补充说明，但不能更改。</translation>
    </message>
    <message>
        <source>Your conclusion stands as inconclusive.</source>
        <translation>您的结论按无法定论处理。</translation>
    </message>
    <message>
        <source>Your conclusion was sealed {}, before this page opened.</source>
        <translation>您的结论已于 {} 封存，早于本页打开。</translation>
    </message>
    <message>
        <source>Your confidence is left</source>
        <translation>还需您的把握程度</translation>
    </message>
    <message>
        <source>Your name stands on every result; your passphrase opens your cases.</source>
        <translation>您的姓名显示在每份结果上；您的口令用于打开案件。</translation>
    </message>
    <message>
        <source>Your seal is entry {} of the audit trail; claims and pressure opened to you at {}.</source>
        <translation>您的封存是审计记录第 {} 条；主张与施压自第 {} 条起向您开放。</translation>
    </message>
    <message>
        <source>Your sealed conclusion and the engine’s, put together by a rule of the policy. Only where both support a side does it support that side.</source>
        <translation>将您封存的结论与引擎的结论按政策规则综合。只有两者都支持某一方向时，才支持该方向。</translation>
    </message>
    <message>
        <source>a check digit does not agree</source>
        <translation>有校验位不一致</translation>
    </message>
    <message>
        <source>a condition ends within 24 hours</source>
        <translation>有条件将在 24 小时内结束</translation>
    </message>
    <message>
        <source>a date that shows it was in force at submission</source>
        <translation>能表明提交时有效的日期</translation>
    </message>
    <message>
        <source>a deposit is older than this party’s acquisition of the account</source>
        <translation>有转入早于该方取得账户之日</translation>
    </message>
    <message>
        <source>a difference is not explained</source>
        <translation>有差异未说明</translation>
    </message>
    <message>
        <source>a document of identity, whole and in colour</source>
        <translation>完整的彩色身份证件</translation>
    </message>
    <message>
        <source>a document that is in force</source>
        <translation>有效的证件</translation>
    </message>
    <message>
        <source>a field differs from the record</source>
        <translation>有字段与记录不同</translation>
    </message>
    <message>
        <source>a field holds a character that it may not hold</source>
        <translation>有字段含有不允许的字符</translation>
    </message>
    <message>
        <source>a form that is not known here</source>
        <translation>此处未知的格式</translation>
    </message>
    <message>
        <source>a hold is blocked, or the account is judicially frozen</source>
        <translation>有冻结或调查，或账户被司法冻结</translation>
    </message>
    <message>
        <source>a hold is in force</source>
        <translation>有冻结或调查生效</translation>
    </message>
    <message>
        <source>a later statement claims</source>
        <translation>后来的声明提出主张</translation>
    </message>
    <message>
        <source>a mandatory step is missing</source>
        <translation>缺少必要步骤</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>a number of its own</source>
        <translation>自身的号码</translation>
    </message>
    <message>
        <source>a number or a portrait</source>
        <translation>号码或肖像</translation>
    </message>
    <message>
        <source>a photo is unsuitable</source>
        <translation>有照片不适用</translation>
    </message>
    <message>
        <source>a photo of the face and a document of identity</source>
        <translation>面部照片和身份证件</translation>
    </message>
    <message>
        <source>a photo that shows the whole face, sharp and uncovered</source>
        <translation>完整、清晰、无遮挡的面部照片</translation>
    </message>
    <message>
        <source>a portrait</source>
        <translation>肖像</translation>
    </message>
    <message>
        <source>a reading that is accepted or confirmed</source>
        <translation>已采纳或已确认的读数</translation>
    </message>
    <message>
        <source>a record of what was moved into the account</source>
        <translation>转入账户的记录</translation>
    </message>
    <message>
        <source>a second examiner’s blind judgement</source>
        <translation>第二名审核员的独立判断</translation>
    </message>
    <message>
        <source>a sharper copy of the document, with its machine-readable zone</source>
        <translation>更清晰的证件副本，须含机读区 (MRZ)</translation>
    </message>
    <message>
        <source>a source is contradicted</source>
        <translation>有来源存在矛盾</translation>
    </message>
    <message>
        <source>a state or organisation that issues papers</source>
        <translation>签发证件的国家或组织</translation>
    </message>
    <message>
        <source>a statement about the account and about its assets</source>
        <translation>关于账户及其中资产的声明</translation>
    </message>
    <message>
        <source>a statement about the other of account and assets</source>
        <translation>关于账户与资产中另一项的声明</translation>
    </message>
    <message>
        <source>a statement is too old</source>
        <translation>有陈述已过时</translation>
    </message>
    <message>
        <source>a value beside it is not the one that was signed</source>
        <translation>旁列的值不是所签署的值</translation>
    </message>
    <message>
        <source>about 1 in {}</source>
        <translation>约每 {} 次</translation>
    </message>
    <message>
        <source>about another case</source>
        <translation>属于另一案件</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>adds up</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>amount that came in</source>
        <translation>收入数额</translation>
    </message>
    <message>
        <source>amount that left</source>
        <translation>支出数额</translation>
    </message>
    <message>
        <source>an exhibit changed after it came in</source>
        <translation>有材料在导入后被更改</translation>
    </message>
    <message>
        <source>an official record of the field that differs</source>
        <translation>不同字段的官方记录</translation>
    </message>
    <message>
        <source>another document’s zone lies in the same exhibit</source>
        <translation>同一材料中还有另一证件的机读区</translation>
    </message>
    <message>
        <source>another issuer</source>
        <translation>签发方不同</translation>
    </message>
    <message>
        <source>another photo of the face, in even light and from the front</source>
        <translation>另一张光线均匀的正面面部照片</translation>
    </message>
    <message>
        <source>another script</source>
        <translation>另一种文字</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>area / area of the compared face</source>
        <translation>面积与所比对面部面积之比</translation>
    </message>
    <message>
        <source>as the dates themselves tell</source>
        <translation>由日期自身判断</translation>
    </message>
    <message>
        <source>ask: account or wallet it was held in</source>
        <translation>需询问：存放的账户或钱包</translation>
    </message>
    <message>
        <source>ask: earnings or sale behind {}</source>
        <translation>需询问：{} 的收入或出售凭证</translation>
    </message>
    <message>
        <source>asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>before the acquisition</source>
        <translation>取得账户之前</translation>
    </message>
    <message>
        <source>both lanes verify as the holder, statements contradict, duress, or the holder cannot speak alone</source>
        <translation>双方均核实为持有人、声明矛盾、受胁迫，或持有人不能独立陈述</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>cannot say</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>chain complete</source>
        <translation>链条完整</translation>
    </message>
    <message>
        <source>chain incomplete</source>
        <translation>链条不完整</translation>
    </message>
    <message>
        <source>changed after signing</source>
        <translation>签署后被更改</translation>
    </message>
    <message>
        <source>check digits that all agree</source>
        <translation>全部一致的校验位</translation>
    </message>
    <message>
        <source>chip</source>
        <translation>芯片</translation>
    </message>
    <message>
        <source>claims it</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>claims the account</source>
        <translation>主张账户</translation>
    </message>
    <message>
        <source>claims the account and asks for the reset</source>
        <translation>主张账户并请求重置</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>columns as {} says</source>
        <translation>按 {} 所说的列</translation>
    </message>
    <message>
        <source>compliant</source>
        <translation>合规</translation>
    </message>
    <message>
        <source>confidence, 0 to 1</source>
        <translation>置信度，0 至 1</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>有矛盾</translation>
    </message>
    <message>
        <source>contradicts itself</source>
        <translation>自相矛盾</translation>
    </message>
    <message>
        <source>cosine {:.2f}</source>
        <translation>余弦 {:.2f}</translation>
    </message>
    <message>
        <source>counterparty</source>
        <translation>交易对方</translation>
    </message>
    <message>
        <source>day before month</source>
        <translation>日在月前</translation>
    </message>
    <message>
        <source>day, or day and time</source>
        <translation>日期，或日期与时间</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>度</translation>
    </message>
    <message>
        <source>description</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>disclaims account and assets</source>
        <translation>放弃账户与资产</translation>
    </message>
    <message>
        <source>disclaims it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>disclaims the account only</source>
        <translation>仅放弃账户</translation>
    </message>
    <message>
        <source>disclaims the assets only</source>
        <translation>仅放弃资产</translation>
    </message>
    <message>
        <source>distance {:.2f}</source>
        <translation>距离 {:.2f}</translation>
    </message>
    <message>
        <source>does not lapse</source>
        <translation>不会失效</translation>
    </message>
    <message>
        <source>eligible for assisted withdrawal and closure</source>
        <translation>符合协助提现并关闭账户的条件</translation>
    </message>
    <message>
        <source>escalate</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>every line adds up</source>
        <translation>各行均能相加</translation>
    </message>
    <message>
        <source>every page is there</source>
        <translation>页面齐全</translation>
    </message>
    <message>
        <source>everything it asks for is there</source>
        <translation>所需内容齐备</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>evidence, policy or a mandatory step is not in order</source>
        <translation>证据、政策或必要步骤不完备</translation>
    </message>
    <message>
        <source>examiner and engine differ</source>
        <translation>审核员与引擎不一致</translation>
    </message>
    <message>
        <source>eye aspect ratio (Soukupova 2016); of 250 press photographs, fewer than 2 in 100 are amber</source>
        <translation>眼部纵横比 (Soukupova 2016)；250 张新闻照片中每 100 张不到 2 张为黄色</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>figures are as painted</source>
        <translation>数字与画面一致</translation>
    </message>
    <message>
        <source>frozen (judicial)</source>
        <translation>已冻结（司法）</translation>
    </message>
    <message>
        <source>frozen (risk)</source>
        <translation>已冻结（风险）</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>has stated nothing</source>
        <translation>未作声明</translation>
    </message>
    <message>
        <source>height / width</source>
        <translation>高与宽之比</translation>
    </message>
    <message>
        <source>heuristic; 2 in 100 of 200 uncovered faces are amber, 88 to 95 in 100 of painted masks and glasses</source>
        <translation>经验值；200 张无遮挡面部中每 100 张有 2 张为黄色，画上口罩和眼镜后每 100 张有 88 至 95 张</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>把握程度高</translation>
    </message>
    <message>
        <source>holder absent or silent, other party claims</source>
        <translation>持有人缺席或沉默，另一方提出主张</translation>
    </message>
    <message>
        <source>holder disclaims both, other party verified, funds sufficient</source>
        <translation>持有人放弃两者，另一方已核实，资金证明充分</translation>
    </message>
    <message>
        <source>holder disclaims, but not everything of R7 holds</source>
        <translation>持有人放弃，但 R7 未全部成立</translation>
    </message>
    <message>
        <source>holder inconclusive</source>
        <translation>持有人无法定论</translation>
    </message>
    <message>
        <source>holder not found</source>
        <translation>未见户名</translation>
    </message>
    <message>
        <source>holder refuted, and the submission claims the account</source>
        <translation>持有人被否定，而提交者主张账户</translation>
    </message>
    <message>
        <source>holder verified, a hold is unknown or stale</source>
        <translation>持有人已核实，有冻结或调查未知或已过时</translation>
    </message>
    <message>
        <source>holder verified, claims, and asks for the reset</source>
        <translation>持有人已核实，主张账户并请求重置</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>identity inconclusive</source>
        <translation>身份无法定论</translation>
    </message>
    <message>
        <source>identity refuted</source>
        <translation>身份已否定</translation>
    </message>
    <message>
        <source>identity verified</source>
        <translation>身份已核实</translation>
    </message>
    <message>
        <source>in another name</source>
        <translation>在他人名下</translation>
    </message>
    <message>
        <source>in force until {}</source>
        <translation>有效至 {}</translation>
    </message>
    <message>
        <source>in or out, in words</source>
        <translation>以文字注明收入或支出</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>in this party’s name</source>
        <translation>在该方名下</translation>
    </message>
    <message>
        <source>issuer database</source>
        <translation>签发机构数据库</translation>
    </message>
    <message>
        <source>issuer named</source>
        <translation>有签发方</translation>
    </message>
    <message>
        <source>issuer not found</source>
        <translation>未见签发方</translation>
    </message>
    <message>
        <source>it does not add up</source>
        <translation>数字对不上</translation>
    </message>
    <message>
        <source>it does not hold as it is; see what the papers say</source>
        <translation>照此不成立；见“文件说明了什么”</translation>
    </message>
    <message>
        <source>judged</source>
        <translation>已判断</translation>
    </message>
    <message>
        <source>keep frozen</source>
        <translation>保持冻结</translation>
    </message>
    <message>
        <source>lane {}</source>
        <translation>归属 {}</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>lapsed; ask again</source>
        <translation>已失效；需重新询问</translation>
    </message>
    <message>
        <source>larger than the limits</source>
        <translation>超出限度</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>limited photo: score counted up to {}</source>
        <translation>照片受限：分数最多计至 {}</translation>
    </message>
    <message>
        <source>line {} place {}</source>
        <translation>第 {} 行第 {} 位</translation>
    </message>
    <message>
        <source>liveness</source>
        <translation>活体</translation>
    </message>
    <message>
        <source>log odds</source>
        <translation>对数几率</translation>
    </message>
    <message>
        <source>logarithm of the strongest step of brightness over the plain one</source>
        <translation>最强亮度级差与普通级差之比的对数</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>把握程度低</translation>
    </message>
    <message>
        <source>mean grey level, 0 to 255</source>
        <translation>平均灰度，0 至 255</translation>
    </message>
    <message>
        <source>moderate confidence</source>
        <translation>把握程度中</translation>
    </message>
    <message>
        <source>month before day</source>
        <translation>月在日前</translation>
    </message>
    <message>
        <source>natural logarithm of the length of the network’s answer</source>
        <translation>网络响应长度的自然对数</translation>
    </message>
    <message>
        <source>never counted as different from such a photo</source>
        <translation>此类照片不计为不同的人</translation>
    </message>
    <message>
        <source>no balance here</source>
        <translation>此处没有余额</translation>
    </message>
    <message>
        <source>no balance to check the sums by</source>
        <translation>没有可核对总和的余额</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>不作更改</translation>
    </message>
    <message>
        <source>no clock until it is met</source>
        <translation>满足后开始计时</translation>
    </message>
    <message>
        <source>no deposits on file</source>
        <translation>没有转入记录</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>没有证件</translation>
    </message>
    <message>
        <source>no examiner has sealed a conclusion</source>
        <translation>尚无审核员封存结论</translation>
    </message>
    <message>
        <source>no face found</source>
        <translation>未找到面部</translation>
    </message>
    <message>
        <source>no identity submitted</source>
        <translation>未提交身份</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>no record of the transfer</source>
        <translation>没有转账记录</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>没有行</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>no statement; silence is not a disclaimer</source>
        <translation>没有声明；沉默不等于放弃</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not among the files given</source>
        <translation>不在所给文件中</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>未检验</translation>
    </message>
    <message>
        <source>not filed as funds of this party</source>
        <translation>未归入该方的资金材料</translation>
    </message>
    <message>
        <source>not known: leave the time out</source>
        <translation>未知：不采用时间</translation>
    </message>
    <message>
        <source>not looked at, since an earlier step did not hold</source>
        <translation>未查看，因为前面的步骤不成立</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未到达</translation>
    </message>
    <message>
        <source>not required for {}</source>
        <translation>{} 不需要</translation>
    </message>
    <message>
        <source>not seen by all</source>
        <translation>并非均可见</translation>
    </message>
    <message>
        <source>not shown to be {}</source>
        <translation>未证明：{}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签署</translation>
    </message>
    <message>
        <source>not stated by an officer</source>
        <translation>经办人未陈述</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>未能读懂</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>not written in the one form that is signed</source>
        <translation>不是用于签署的唯一写法</translation>
    </message>
    <message>
        <source>not yet judged</source>
        <translation>尚未判断</translation>
    </message>
    <message>
        <source>nothing before it</source>
        <translation>之前没有内容</translation>
    </message>
    <message>
        <source>nothing but claims and pressure on file</source>
        <translation>案卷中只有主张与施压</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>无可比对</translation>
    </message>
    <message>
        <source>nothing was submitted</source>
        <translation>未提交任何材料</translation>
    </message>
    <message>
        <source>of 140 people made small: at 8 to 12 px 190 of 197 genuine pairs reach 1 and 5 of 27,383 of strangers; at 6 to 8 px 9 of 21,823 of strangers</source>
        <translation>缩小的 140 人照片：在 8 至 12 px 时，197 对同一人中有 190 对达到 1，27,383 对陌生人中有 5 对；在 6 至 8 px 时，21,823 对陌生人中有 9 对</translation>
    </message>
    <message>
        <source>of 2,500 press photographs 2 in 1,000 lie above -1.3, one above 1; of 1,072 damaged ones 13 in 1,000; of 71 portraits turned by 65 to 85 degrees in space all, of 16 others that were turned by 70 and 80 degrees 14</source>
        <translation>2,500 张新闻照片中每 1,000 张有 2 张高于 -1.3，有一张高于 1；1,072 张受损照片每 1,000 张有 13 张；在空间中转动 65 至 85 度的 71 张肖像全部高于此值，另外 16 张转动 70 与 80 度的有 14 张</translation>
    </message>
    <message>
        <source>of 2,500 press photographs none lies above 2.7, of the same masked 1 in 20 above 3.0 and none above 3.1; of 117 drawings in 35 styles that pass for faces 8 in 10 lie above 3.4, of painted portraits hardly any</source>
        <translation>2,500 张新闻照片均不高于 2.7，同样的照片戴口罩后每 20 张有 1 张高于 3.0，没有高于 3.1 的；35 种风格中被当作面部的 117 幅绘图每 10 幅有 8 幅高于 3.4，油画肖像几乎没有</translation>
    </message>
    <message>
        <source>of 2,500 press photographs none lies below 2.1, of 1,139 damaged ones 1 in 1,000 below 1.9; of 200 pictures of animals, things and drawings taken for faces half</source>
        <translation>2,500 张新闻照片均不低于 2.1，1,139 张受损照片每 1,000 张有 1 张低于 1.9；200 张被误认为面部的动物、物品和绘图中有一半低于此值</translation>
    </message>
    <message>
        <source>of 2,500 press photographs one lies above, of grey ones 1 in 100; of portraits toned as marble or bronze 9 in 10</source>
        <translation>2,500 张新闻照片中有一张高于此值，灰度照片每 100 张有 1 张；调成大理石或青铜色的肖像每 10 张有 9 张</translation>
    </message>
    <message>
        <source>of 250 press photographs, fewer than 2 in 100 are amber</source>
        <translation>250 张新闻照片中每 100 张不到 2 张为黄色</translation>
    </message>
    <message>
        <source>of 250 press photographs, none reaches 0.4; of the same at JPEG quality 10, 9 in 10 go beyond 0.9; there 97 in 100 genuine pairs still reach 1 (90 pairs), so amber at most</source>
        <translation>250 张新闻照片均未达到 0.4；同样的照片在 JPEG 质量 10 时，每 10 张有 9 张超过 0.9；此时每 100 对同一人照片仍有 97 对达到 1（90 对），因此最多为黄色</translation>
    </message>
    <message>
        <source>off by {}</source>
        <translation>相差 {}</translation>
    </message>
    <message>
        <source>one day after</source>
        <translation>晚一天</translation>
    </message>
    <message>
        <source>one day before</source>
        <translation>早一天</translation>
    </message>
    <message>
        <source>one row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>one step apart</source>
        <translation>相差一级</translation>
    </message>
    <message>
        <source>only one of account and assets</source>
        <translation>仅涉及账户与资产之一</translation>
    </message>
    <message>
        <source>opens after your seal</source>
        <translation>封存后开放</translation>
    </message>
    <message>
        <source>otherwise: change nothing</source>
        <translation>其他情形：不作更改</translation>
    </message>
    <message>
        <source>outcome recomputed</source>
        <translation>重新计算结果</translation>
    </message>
    <message>
        <source>own readings of fields</source>
        <translation>自行读出的字段</translation>
    </message>
    <message>
        <source>page {} of {} is missing</source>
        <translation>缺第 {} 页（共 {} 页）</translation>
    </message>
    <message>
        <source>pages are missing or out of order</source>
        <translation>缺页或页序不对</translation>
    </message>
    <message>
        <source>pages not numbered</source>
        <translation>页面未编号</translation>
    </message>
    <message>
        <source>pages show the same outcome</source>
        <translation>页面显示相同的结果</translation>
    </message>
    <message>
        <source>painting not compared</source>
        <translation>未与画面核对</translation>
    </message>
    <message>
        <source>pairs of different people reached {} or more</source>
        <translation>不同人的照片对达到 {} 或更高</translation>
    </message>
    <message>
        <source>pairs of the same person stayed below {}</source>
        <translation>同一人的照片对低于 {}</translation>
    </message>
    <message>
        <source>part of the deposits has no source</source>
        <translation>部分转入没有来源</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>未命中</translation>
    </message>
    <message>
        <source>period named</source>
        <translation>有账单期间</translation>
    </message>
    <message>
        <source>period not found</source>
        <translation>未见账单期间</translation>
    </message>
    <message>
        <source>pictures alone</source>
        <translation>仅有图片</translation>
    </message>
    <message>
        <source>pixels from the middle of one eye to that of the other</source>
        <translation>两眼中心之间的像素数</translation>
    </message>
    <message>
        <source>policy {}</source>
        <translation>政策 {}</translation>
    </message>
    <message>
        <source>portrait in {}</source>
        <translation>{} 中的肖像</translation>
    </message>
    <message>
        <source>printed lines</source>
        <translation>印刷文字行</translation>
    </message>
    <message>
        <source>rare Chinese characters</source>
        <translation>生僻汉字</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>reasonable</source>
        <translation>合理</translation>
    </message>
    <message>
        <source>reasonable, verifiable, compliant</source>
        <translation>合理、可核实、合规</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>registered photo</source>
        <translation>注册照片</translation>
    </message>
    <message>
        <source>registered photo {}</source>
        <translation>注册照片 {}</translation>
    </message>
    <message>
        <source>reject the claim</source>
        <translation>驳回主张</translation>
    </message>
    <message>
        <source>release assets</source>
        <translation>放行资产</translation>
    </message>
    <message>
        <source>report and result.json carry different results</source>
        <translation>报告与 result.json 所载结果不同</translation>
    </message>
    <message>
        <source>report and result.json carry the same result</source>
        <translation>报告与 result.json 所载结果相同</translation>
    </message>
    <message>
        <source>report and result.json have different signers</source>
        <translation>报告与 result.json 的签署人不同</translation>
    </message>
    <message>
        <source>request more</source>
        <translation>要求补充材料</translation>
    </message>
    <message>
        <source>restore access</source>
        <translation>恢复访问权限</translation>
    </message>
    <message>
        <source>result.json.p7s: the same signers at the same times, over these bytes of result.json.</source>
        <translation>result.json.p7s：相同的签署人、相同的时间，且针对 result.json 的这些字节。</translation>
    </message>
    <message>
        <source>rows outside the period</source>
        <translation>有行不在账单期间内</translation>
    </message>
    <message>
        <source>ruling: a face that could be mistaken for the compared one is said</source>
        <translation>规定：可能与所比对面部混淆的面部须予说明</translation>
    </message>
    <message>
        <source>same amount</source>
        <translation>数额相同</translation>
    </message>
    <message>
        <source>same amount and a fee of at most 2 %</source>
        <translation>数额相同，另有不超过 2 % 的费用</translation>
    </message>
    <message>
        <source>same asset</source>
        <translation>资产相同</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>同一天</translation>
    </message>
    <message>
        <source>same reference</source>
        <translation>编号相同</translation>
    </message>
    <message>
        <source>saved {} times</source>
        <translation>保存过 {} 次</translation>
    </message>
    <message>
        <source>saved {} times, signed to the end</source>
        <translation>保存过 {} 次，签署至末尾</translation>
    </message>
    <message>
        <source>says nothing of it</source>
        <translation>未提及</translation>
    </message>
    <message>
        <source>schema and version</source>
        <translation>格式与版本</translation>
    </message>
    <message>
        <source>score counted up to {}</source>
        <translation>分数最多计至 {}</translation>
    </message>
    <message>
        <source>several faces</source>
        <translation>有多张面部</translation>
    </message>
    <message>
        <source>share above 250</source>
        <translation>高于 250 的占比</translation>
    </message>
    <message>
        <source>share of the limit</source>
        <translation>占限值的比例</translation>
    </message>
    <message>
        <source>share outside 64 to 192</source>
        <translation>64 至 192 以外的占比</translation>
    </message>
    <message>
        <source>ships with this program</source>
        <translation>随本程序提供</translation>
    </message>
    <message>
        <source>signatures of result.json</source>
        <translation>result.json 的签名</translation>
    </message>
    <message>
        <source>signatures of the report</source>
        <translation>报告的签名</translation>
    </message>
    <message>
        <source>signed by somebody who is not believed here</source>
        <translation>签署人在此处不受信任</translation>
    </message>
    <message>
        <source>signed by {}</source>
        <translation>由 {} 签署</translation>
    </message>
    <message>
        <source>signs of duress</source>
        <translation>有受胁迫迹象</translation>
    </message>
    <message>
        <source>size and structure</source>
        <translation>大小与结构</translation>
    </message>
    <message>
        <source>some characters were read in more than one way</source>
        <translation>部分字符有不止一种读法</translation>
    </message>
    <message>
        <source>something is dated after this instant</source>
        <translation>有内容的日期晚于此刻</translation>
    </message>
    <message>
        <source>something lies over the page</source>
        <translation>页面上覆有内容</translation>
    </message>
    <message>
        <source>sources that do not contradict each other</source>
        <translation>互不矛盾的来源</translation>
    </message>
    <message>
        <source>step at the edges of 8 px blocks over the step beside them, less 1</source>
        <translation>8 像素块边缘的落差与其旁落差之比，减 1</translation>
    </message>
    <message>
        <source>strongly supports different, up to</source>
        <translation>强烈支持不同人，至</translation>
    </message>
    <message>
        <source>strongly supports same, from</source>
        <translation>强烈支持同一人，自</translation>
    </message>
    <message>
        <source>submitted face {}</source>
        <translation>提交面部 {}</translation>
    </message>
    <message>
        <source>submitted photo</source>
        <translation>提交照片</translation>
    </message>
    <message>
        <source>sums cannot be checked</source>
        <translation>合计无法核对</translation>
    </message>
    <message>
        <source>supports different</source>
        <translation>支持不同人</translation>
    </message>
    <message>
        <source>supports different, up to</source>
        <translation>支持不同人，至</translation>
    </message>
    <message>
        <source>supports same</source>
        <translation>支持同一人</translation>
    </message>
    <message>
        <source>supports same, from</source>
        <translation>支持同一人，自</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>tests open</source>
        <translation>待检验</translation>
    </message>
    <message>
        <source>that the holder is judged by it</source>
        <translation>以它判断持有人</translation>
    </message>
    <message>
        <source>that the reading was confirmed</source>
        <translation>读取已确认</translation>
    </message>
    <message>
        <source>the audit trail differs</source>
        <translation>审计记录不同</translation>
    </message>
    <message>
        <source>the certificate had expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>the document could not be read</source>
        <translation>证件无法读取</translation>
    </message>
    <message>
        <source>the document had expired</source>
        <translation>证件已过期</translation>
    </message>
    <message>
        <source>the document is not complete</source>
        <translation>证件不完整</translation>
    </message>
    <message>
        <source>the engine gave no score</source>
        <translation>引擎没有给出分数</translation>
    </message>
    <message>
        <source>the evidence has another digest</source>
        <translation>证据的摘要值不同</translation>
    </message>
    <message>
        <source>the examiners differ; a third one has to judge blind</source>
        <translation>审核员意见不一；须由第三名审核员独立判断</translation>
    </message>
    <message>
        <source>the faces allow no conclusion</source>
        <translation>面部不足以得出结论</translation>
    </message>
    <message>
        <source>the faces support different people</source>
        <translation>面部支持为不同的人</translation>
    </message>
    <message>
        <source>the faces support the same person</source>
        <translation>面部支持为同一人</translation>
    </message>
    <message>
        <source>the findings lead to another outcome</source>
        <translation>各项发现得出另一结果</translation>
    </message>
    <message>
        <source>the funds</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>the holder claims and asks for the reset</source>
        <translation>持有人主张账户并请求重置</translation>
    </message>
    <message>
        <source>the holder never opened the account</source>
        <translation>持有人从未开立此账户</translation>
    </message>
    <message>
        <source>the issuer’s digital signature, which an image cannot show</source>
        <translation>签发方的数字签名（图像无法体现）</translation>
    </message>
    <message>
        <source>the latest year that is not after the expiry</source>
        <translation>不晚于有效期的最近年份</translation>
    </message>
    <message>
        <source>the latest year that is not after the issue</source>
        <translation>不晚于签发日期的最近年份</translation>
    </message>
    <message>
        <source>the lines have no known format</source>
        <translation>各行不属于已知格式</translation>
    </message>
    <message>
        <source>the message does not name this case; it proves nothing here</source>
        <translation>消息未提及此案件；在此不证明任何内容</translation>
    </message>
    <message>
        <source>the message names this case</source>
        <translation>消息提及此案件</translation>
    </message>
    <message>
        <source>the networks point to different sides: counted as 0</source>
        <translation>两个网络指向不同：计为 0</translation>
    </message>
    <message>
        <source>the other party</source>
        <translation>另一方</translation>
    </message>
    <message>
        <source>the pages of the document that are missing</source>
        <translation>证件缺少的页面</translation>
    </message>
    <message>
        <source>the pages show another outcome</source>
        <translation>页面显示另一结果</translation>
    </message>
    <message>
        <source>the photos strongly support different people</source>
        <translation>照片强烈支持为不同的人</translation>
    </message>
    <message>
        <source>the photos strongly support the same person</source>
        <translation>照片强烈支持为同一人</translation>
    </message>
    <message>
        <source>the photos support different people</source>
        <translation>照片支持为不同的人</translation>
    </message>
    <message>
        <source>the photos support neither</source>
        <translation>照片两者均不支持</translation>
    </message>
    <message>
        <source>the photos support the same person</source>
        <translation>照片支持为同一人</translation>
    </message>
    <message>
        <source>the photos weakly support different people</source>
        <translation>照片略支持为不同的人</translation>
    </message>
    <message>
        <source>the photos weakly support the same person</source>
        <translation>照片略支持为同一人</translation>
    </message>
    <message>
        <source>the policy is not in force</source>
        <translation>政策未生效</translation>
    </message>
    <message>
        <source>the policy is not known here</source>
        <translation>此处没有该政策</translation>
    </message>
    <message>
        <source>the registered holder</source>
        <translation>注册持有人</translation>
    </message>
    <message>
        <source>the registered photos differ from each other</source>
        <translation>注册照片彼此不同</translation>
    </message>
    <message>
        <source>the same among the group with most mistakes: {}</source>
        <translation>在出错最多的群体中：{}</translation>
    </message>
    <message>
        <source>the signature does not fit the bytes</source>
        <translation>签名与字节不符</translation>
    </message>
    <message>
        <source>the signature does not hold</source>
        <translation>签名不成立</translation>
    </message>
    <message>
        <source>the signature holds</source>
        <translation>签名成立</translation>
    </message>
    <message>
        <source>the statement anew, dated today</source>
        <translation>今日重新作出的声明</translation>
    </message>
    <message>
        <source>the statement was withdrawn</source>
        <translation>声明已撤回</translation>
    </message>
    <message>
        <source>the statements contradict each other</source>
        <translation>声明互相矛盾</translation>
    </message>
    <message>
        <source>the time is the workstation’s own word</source>
        <translation>时间仅由本工作站记录</translation>
    </message>
    <message>
        <source>there are no faces to compare</source>
        <translation>没有可比对的面部</translation>
    </message>
    <message>
        <source>time and revocation</source>
        <translation>时间与吊销</translation>
    </message>
    <message>
        <source>time of the day</source>
        <translation>当日时刻</translation>
    </message>
    <message>
        <source>to be erased: find “Erase case” with Ctrl K</source>
        <translation>待擦除：按 Ctrl K 查找“擦除案件”</translation>
    </message>
    <message>
        <source>to {}</source>
        <translation>至 {}</translation>
    </message>
    <message>
        <source>to {} · {}</source>
        <translation>有效至 {}，剩 {}</translation>
    </message>
    <message>
        <source>too few readings agree</source>
        <translation>一致的读数太少</translation>
    </message>
    <message>
        <source>transaction id</source>
        <translation>交易标识</translation>
    </message>
    <message>
        <source>ultraviolet and infrared</source>
        <translation>紫外与红外</translation>
    </message>
    <message>
        <source>unsuitable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>variance of Laplacian, 112 px chip</source>
        <translation>拉普拉斯方差，112 像素面部图</translation>
    </message>
    <message>
        <source>verifiable</source>
        <translation>可核实</translation>
    </message>
    <message>
        <source>version {}</source>
        <translation>第 {} 版</translation>
    </message>
    <message>
        <source>video call</source>
        <translation>视频通话</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>wallet address</source>
        <translation>钱包地址</translation>
    </message>
    <message>
        <source>what its columns mean</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>what its columns mean is not said</source>
        <translation>各列的含义尚未说明</translation>
    </message>
    <message>
        <source>which face is meant</source>
        <translation>所指的人脸</translation>
    </message>
    <message>
        <source>who states it is not verified</source>
        <translation>声明人未核实</translation>
    </message>
    <message>
        <source>with high confidence</source>
        <translation>把握程度高</translation>
    </message>
    <message>
        <source>with low confidence</source>
        <translation>把握程度低</translation>
    </message>
    <message>
        <source>with moderate confidence</source>
        <translation>把握程度中</translation>
    </message>
    <message>
        <source>withdrawn {}</source>
        <translation>已于 {} 撤回</translation>
    </message>
    <message>
        <source>women compared with women</source>
        <translation>女性与女性比对</translation>
    </message>
    <message>
        <source>written</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>years below 70 are of this century</source>
        <translation>70 以下的年份属于本世纪</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{month}{day}日</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <source>{day}, {time} UTC</source>
        <translation>{day} {time} UTC</translation>
    </message>
    <message>
        <source>{engine}, version {version}, {models} models. Same photos, same result.</source>
        <translation>{engine}，版本 {version}，{models} 个模型。照片相同，结果相同。</translation>
    </message>
    <message>
        <source>{name}, brought by your organisation: cosine {cosine}, not weighed.</source>
        <translation>{name}，由贵机构提供：余弦 {cosine}，不计入。</translation>
    </message>
    <message>
        <source>{other} is eligible for assisted withdrawal and closure.</source>
        <translation>{other} 符合协助提现并关闭账户的条件。</translation>
    </message>
    <message>
        <source>{row} of the {photo}</source>
        <translation>{photo}的{row}</translation>
    </message>
    <message>
        <source>{row}: {unit}. Good: {good}. Source of the limit: {source}.</source>
        <translation>{row}：{unit}。良好：{good}。限值来源：{source}。</translation>
    </message>
    <message>
        <source>{row}: {unit}. Good: {good}; usable: {red}. Source of the limit: {source}.</source>
        <translation>{row}：{unit}。良好：{good}；可用：{red}。限值来源：{source}。</translation>
    </message>
    <message>
        <source>{who} picked a stranger out of {count} faces, before rating the submitted one.</source>
        <translation>{who} 在为提交面部评级之前，从 {count} 张面部中选了一名陌生人。</translation>
    </message>
    <message>
        <source>{who} picked none of {count} faces, before rating the submitted one.</source>
        <translation>{who} 在为提交面部评级之前，未从 {count} 张面部中选出任何一张。</translation>
    </message>
    <message>
        <source>{who} picked the submitted face out of {count}, before rating it.</source>
        <translation>{who} 在评级之前，从 {count} 张面部中选出了提交面部。</translation>
    </message>
    <message>
        <source>{word}, anchor</source>
        <translation>{word}，基准</translation>
    </message>
    <message>
        <source>{} There stands: {}</source>
        <translation>{} 此处写着：{}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} 与 {}</translation>
    </message>
    <message>
        <source>{} are true together until</source>
        <translation>{} 同时成立至</translation>
    </message>
    <message>
        <source>{} chose a stricter outcome than the policy’s, {}: {}</source>
        <translation>{} 选择了比政策更严格的结果，{}：{}</translation>
    </message>
    <message>
        <source>{} contradict each other.</source>
        <translation>{} 互相矛盾。</translation>
    </message>
    <message>
        <source>{} d</source>
        <translation>{} 天</translation>
    </message>
    <message>
        <source>{} d {} h</source>
        <translation>{} 天 {} 小时</translation>
    </message>
    <message>
        <source>{} days</source>
        <translation>{} 天</translation>
    </message>
    <message>
        <source>{} days before</source>
        <translation>早 {} 天</translation>
    </message>
    <message>
        <source>{} deposits</source>
        <translation>{} 笔转入</translation>
    </message>
    <message>
        <source>{} deposits are unexplained.</source>
        <translation>有 {} 笔转入尚无来源说明。</translation>
    </message>
    <message>
        <source>{} does not ask for this</source>
        <translation>{} 不要求此项</translation>
    </message>
    <message>
        <source>{} ended</source>
        <translation>{} 已结束</translation>
    </message>
    <message>
        <source>{} ended on {}; ask again</source>
        <translation>{} 已于 {} 到期；请重新询问</translation>
    </message>
    <message>
        <source>{} examiners have judged these faces.</source>
        <translation>已有 {} 名审核员判断这些面部。</translation>
    </message>
    <message>
        <source>{} features left</source>
        <translation>还有 {} 项特征</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} 小时</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} 小时 {} 分钟</translation>
    </message>
    <message>
        <source>{} has not been looked at yet, so the engine gives no score. Have it looked at in Photos.</source>
        <translation>{} 尚未查看，因此引擎不给分数。请在“照片”中查看。</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{1} 中有 {0}</translation>
    </message>
    <message>
        <source>{} is the signature. It names you: keep it in the case file, send it to nobody.</source>
        <translation>{} 是签名，其中写有您的姓名：存入案卷，不要发送给任何人。</translation>
    </message>
    <message>
        <source>{} is true until</source>
        <translation>{} 成立至</translation>
    </message>
    <message>
        <source>{} is withdrawn: this judgement stays on file and counts no more.</source>
        <translation>{} 已撤回：此判断留存在案，不再计入。</translation>
    </message>
    <message>
        <source>{} is withdrawn: your judgement stays on file and counts no more.</source>
        <translation>{} 已撤回：您的判断留存在案，不再计入。</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>剩 {}</translation>
    </message>
    <message>
        <source>{} lines are refused; write them another way</source>
        <translation>有 {} 行未通过；请改写</translation>
    </message>
    <message>
        <source>{} local · recalculated when you sign</source>
        <translation>本地 {} · 签署时重新计算</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <source>{} min {} s left</source>
        <translation>剩 {} 分 {} 秒</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>另有 {} 条</translation>
    </message>
    <message>
        <source>{} moved in on {} has no source</source>
        <translation>{1} 转入的 {0} 没有来源</translation>
    </message>
    <message>
        <source>{} of {} deposit</source>
        <translation>{} / {} 笔转入</translation>
    </message>
    <message>
        <source>{} of {} deposits</source>
        <translation>{} / {} 笔转入</translation>
    </message>
    <message>
        <source>{} of {} done</source>
        <translation>已完成 {} / {}</translation>
    </message>
    <message>
        <source>{} of {} has a complete chain; {} has none.</source>
        <translation>{1} 中 {0} 链条完整；{2} 没有。</translation>
    </message>
    <message>
        <source>{} of {} have judged</source>
        <translation>{1} 名中 {0} 名已判断</translation>
    </message>
    <message>
        <source>{} of {} row is read.</source>
        <translation>已读取 {} / {} 行。</translation>
    </message>
    <message>
        <source>{} of {} rows are read.</source>
        <translation>已读取 {} / {} 行。</translation>
    </message>
    <message>
        <source>{} of {} {} has a complete chain</source>
        <translation>{1} {2} 中 {0} 链条完整</translation>
    </message>
    <message>
        <source>{} on page {}: {}</source>
        <translation>第 {1} 页，{0}：{2}</translation>
    </message>
    <message>
        <source>{} or less</source>
        <translation>{} 或更低</translation>
    </message>
    <message>
        <source>{} or more</source>
        <translation>{} 或更高</translation>
    </message>
    <message>
        <source>{} page</source>
        <translation>{} 页</translation>
    </message>
    <message>
        <source>{} pages</source>
        <translation>{} 页</translation>
    </message>
    <message>
        <source>{} rows</source>
        <translation>{} 行</translation>
    </message>
    <message>
        <source>{} rows of {} are no deposits yet.</source>
        <translation>{1} 中有 {0} 行尚未记为转入。</translation>
    </message>
    <message>
        <source>{} shows several faces and none was taken, so the engine gives no score. Pick the face that is meant in Photos.</source>
        <translation>{} 中有多张面部，尚未选定，引擎不给出分数。在“照片”中选定所指的面部。</translation>
    </message>
    <message>
        <source>{} signed it on {}. Nothing leaves before the second signature.</source>
        <translation>{} 已于 {} 签署。第二个签名之前不导出任何内容。</translation>
    </message>
    <message>
        <source>{} signed it on {}. Your signature is put to the same bytes and completes it.</source>
        <translation>{} 已于 {} 签署。您的签名加于同一内容，签署即完成。</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} 至 {}</translation>
    </message>
    <message>
        <source>{} was linked to {} as: {}.</source>
        <translation>已将 {} 关联到 {}，作为：{}。</translation>
    </message>
    <message>
        <source>{} with the card held in {}</source>
        <translation>{} 与 {} 中手持的证件</translation>
    </message>
    <message>
        <source>{} with {}</source>
        <translation>{} 与 {}</translation>
    </message>
    <message>
        <source>{} {} {}</source>
        <translation>{2}年{1}{0}日</translation>
    </message>
    <message>
        <source>{} {}, {}. A screenshot alone makes no chain.</source>
        <translation>{} {}，{}。仅有截图不构成链条。</translation>
    </message>
    <message>
        <source>{} {}, {}: no source</source>
        <translation>{} {}（{}）：无来源</translation>
    </message>
    <message>
        <source>{} · {} local</source>
        <translation>{} · 本地 {}</translation>
    </message>
    <message>
        <source>{} · {} · policy {}</source>
        <translation>{} · {} · 政策 {}</translation>
    </message>
    <message>
        <source>{}, compared</source>
        <translation>{}，用于比对</translation>
    </message>
    <message>
        <source>{}, in {}</source>
        <translation>{}，{}后</translation>
    </message>
    <message>
        <source>{}, on a card in the hand</source>
        <translation>{}，在手持的证件上</translation>
    </message>
    <message>
        <source>{}, page {}</source>
        <translation>{}，第 {} 页</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}，{}</translation>
    </message>
    <message>
        <source>{}. {}, {}. SHA-256 {}</source>
        <translation>{}。{}，{}。SHA-256 {}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>−{} or less</source>
        <translation>−{} 或更低</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
</context>
</TS>
